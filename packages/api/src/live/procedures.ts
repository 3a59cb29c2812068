import { z } from "zod";
import { authedProcedure, channelProcedure, chatProcedure } from "../procedures.ts";
import { router } from "../trpc.ts";
import { positionSchema } from "./position.ts";
import { liveUpdates } from "./updates.ts";

/** `lastEventId` resumes without a gap. */
const resumedSchema = z.object({ lastEventId: positionSchema.nullish() });

/** Live updates of a channel and of the others beside it. */
export const onChannelMessages = channelProcedure
  .input(resumedSchema)
  .subscription(({ ctx, input, signal }) =>
    liveUpdates({
      session: ctx.session,
      shown: { channelId: input.channelId },
      cursor: input.lastEventId ?? null,
      signal,
    }),
  );

/** Live updates of a chat and of all else; a stream that begins has the page fetch the chat anew. */
export const onChatAnswers = chatProcedure
  .input(resumedSchema)
  .subscription(({ ctx, input, signal }) =>
    liveUpdates({
      session: ctx.session,
      shown: { chatId: input.chatId },
      cursor: input.lastEventId ?? null,
      signal,
    }),
  );

/** What a page without an open channel has to know: the channels' news. */
export const onWorkspaceNews = authedProcedure.subscription(({ ctx, signal }) =>
  liveUpdates({ session: ctx.session, shown: {}, cursor: null, signal }),
);

/** The procedures that stream, under the names that they have among all. */
export const liveRouter = router({
  channel: { onEvent: onWorkspaceNews },
  chat: { onEvent: onChatAnswers },
  message: { onEvent: onChannelMessages },
});
