"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { showRefusal } from "@/lib/form-errors";
import { nameRules } from "@/lib/name-rules";
import { useTRPC } from "@/lib/trpc";
import type { Chat } from "./types";

/** Gives a chat a name of one's own. */
export function RenameChatDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const rename = useMutation(api.chat.rename.mutationOptions());
  const form = useForm({ defaultValues: { title: chat.title } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ title }) => {
    try {
      await rename.mutateAsync({ chatId: chat.id, title });
      const keys = [api.chat.get.queryKey({ chatId: chat.id }), api.chat.list.pathKey()];
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onClose();
    } catch (error) {
      showRefusal(form, error, ["title"]);
    }
  });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        size="sm"
        title="Rename chat"
        description="The name that you find it by, here and in the sidebar."
      >
        <form className="contents" onSubmit={submit} noValidate>
          <DialogBody>
            <Field label="Name" error={errors.title?.message}>
              <Input
                autoComplete="off"
                autoFocus
                onFocus={(event) => event.target.select()}
                {...form.register("title", nameRules("Give the chat a name."))}
              />
            </Field>
            <div role="alert">{errors.root && <FieldError>{errors.root.message}</FieldError>}</div>
          </DialogBody>
          <DialogFooter>
            <Button type="submit" loading={isSubmitting}>
              Save
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
