"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { useRefreshChannels } from "./use-refresh-channels";

/** Finds people of the workspace by name or address and adds them. */
export function AddMember({ channelId }: { channelId: string }) {
  const api = useTRPC();
  const refresh = useRefreshChannels();
  const [text, setText] = useState("");
  const query = useDeferredValue(text.trim());
  const found = useQuery(
    api.channel.memberCandidates.queryOptions(
      { channelId, query },
      { enabled: query !== "", placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  const add = useMutation(
    api.channel.setMember.mutationOptions({
      onSuccess: async () => {
        setText("");
        await refresh();
      },
      onError: (error) => toast.error(messageOf(error)),
    }),
  );
  const people = query === "" ? [] : (found.data ?? []);
  return (
    <div className="grid gap-2">
      <Field label="Add people" description="Search by name or email address.">
        <Input
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {query !== "" && found.isSuccess && people.length === 0 && (
        <p role="status" className="text-sm text-muted-foreground">
          Nobody by that name who isn't a member already.
        </p>
      )}
      <ul className="grid gap-1">
        {people.map(({ id, name, email, imageUrl }) => (
          <li key={id} className="flex items-center gap-3 rounded-md bg-muted px-3 py-2">
            <Avatar name={name} src={imageUrl} size="sm" />
            <span className="min-w-0 flex-1 truncate text-sm">
              {name} <span className="text-muted-foreground">{email}</span>
            </span>
            <Button
              variant="outline"
              size="sm"
              aria-label={`Add ${name}`}
              onClick={() => add.mutate({ channelId, userId: id, role: "member" })}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
