import { isId } from "@tidings/prisma";
import { z } from "zod";
import { MAX_PAGE } from "../limits.ts";
import { onChatAnswers } from "../live/procedures.ts";
import { authedProcedure, chatProcedure } from "../procedures.ts";
import { chatTitleSchema, modelSchema, promptSchema, searchSchema } from "../schemas.ts";
import { createChat, deleteChat, getChat, listChats, renameChat } from "../services/chats.ts";
import { readModels } from "../services/models.ts";
import { retryAnswer, sendPrompt, stopChat } from "../services/prompts.ts";
import { router } from "../trpc.ts";

const DEFAULT_PAGE = 50;

/** Milliseconds and an id: where `chat.list` ended. */
const cursorSchema = z
  .string()
  .regex(/^\d{1,15}\.[^.]+$/)
  .transform((text) => {
    const [time = "", id = ""] = text.split(".");
    return { updatedAt: new Date(Number(time)), id };
  })
  .refine(({ id }) => isId(id));

const pageSchema = z.object({
  cursor: cursorSchema.nullish().transform((cursor) => cursor ?? undefined),
  limit: z.int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE),
  query: searchSchema,
});

export const chatRouter = router({
  list: authedProcedure.input(pageSchema).query(({ ctx, input }) => listChats(ctx.user, input)),
  create: authedProcedure
    .input(z.object({ model: modelSchema.optional() }))
    .mutation(({ ctx, input }) => createChat(ctx.user, input)),
  get: chatProcedure.query(({ ctx, input }) => getChat(ctx.user, input.chatId)),
  send: chatProcedure
    .input(z.object({ content: promptSchema, model: modelSchema.optional() }))
    .mutation(({ ctx, input }) => sendPrompt(ctx.user, input.chatId, input)),
  stop: chatProcedure.mutation(({ ctx, input }) => stopChat(ctx.user, input.chatId)),
  retry: chatProcedure.mutation(({ ctx, input }) => retryAnswer(ctx.user, input.chatId)),
  rename: chatProcedure
    .input(z.object({ title: chatTitleSchema }))
    .mutation(({ ctx, input }) => renameChat(ctx.user, input.chatId, input.title)),
  delete: chatProcedure.mutation(({ ctx, input }) => deleteChat(ctx.user, input.chatId)),
  models: authedProcedure.query(() => readModels()),
  onEvent: onChatAnswers,
});
