"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useId, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/lib/cn";
import { useTRPC } from "@/lib/trpc";
import { nextIndex } from "./next-index";
import type { TakeKey } from "./use-mention";

interface MentionPickerProps {
  channelId: string;
  /** What was written of the name. */
  query: string;
  /** Is given what the keys do that are pressed in the box. */
  takeKey: RefObject<TakeKey>;
  onChoose: (name: string) => void;
  /** Hears which option the keyboard is at. */
  onActive: (id: string | undefined) => void;
  onRefuse: () => void;
}

/** The people who may be meant, above the box; the focus stays in the box. */
export function MentionPicker({ channelId, query, takeKey, ...rest }: MentionPickerProps) {
  const { onChoose, onActive, onRefuse } = rest;
  const id = useId();
  const [index, setIndex] = useState(0);
  const asked = { channelId, query: query.trim() };
  const options = { placeholderData: keepPreviousData };
  const people = useQuery(useTRPC().channel.mentionable.queryOptions(asked, options)).data ?? [];
  const at = Math.min(index, people.length - 1);
  const active = people[at] && `${id}-${people[at].id}`;
  useEffect(() => {
    onActive(active);
    return () => onActive(undefined);
  }, [onActive, active]);
  takeKey.current = (event) => {
    const chosen = people[at];
    if (chosen === undefined || event.nativeEvent.isComposing) return false;
    const next = nextIndex(event.key, at, people.length);
    const isChoice = event.key === "Enter" || event.key === "Tab";
    if (next !== null) setIndex(next);
    else if (isChoice && !event.shiftKey) onChoose(chosen.name);
    else if (event.key === "Escape") onRefuse();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  if (people.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label="People to mention"
      className="absolute inset-x-0 bottom-full z-30 mb-1 grid max-h-72 max-w-sm gap-px overflow-y-auto rounded-lg border bg-popover p-1 text-popover-foreground shadow-floating"
    >
      {people.map(({ id: personId, name, imageUrl }, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses in the box, which keeps the focus
        <div
          key={personId}
          id={`${id}-${personId}`}
          role="option"
          aria-selected={place === at}
          tabIndex={-1}
          // The focus stays where one writes.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(name)}
          className={cn(
            "flex min-h-10 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-accent sm:min-h-9",
            place === at && "bg-accent text-accent-foreground",
          )}
        >
          <Avatar name={name} src={imageUrl} size="sm" />
          <span className="min-w-0 truncate">{name}</span>
        </div>
      ))}
    </div>
  );
}
