import { defaultModel, listModels } from "../provider/list-models.ts";
import { ModelError, type Provider } from "../provider/provider.ts";
import { streamAnswer } from "../provider/stream-answer.ts";
import { titleFromPrompt } from "../title/clean-title.ts";
import { searchTitle, type TitleSearch } from "../title/find-title.ts";
import type { Conversation } from "./conversation.ts";
import { nameModel, type Run } from "./run.ts";
import type { AnswerWriter } from "./writer.ts";

const MAX_ANSWER = 400_000;
const CUT_MARK = "\n\n*The answer was longer than this; the rest was cut.*";
const NO_MODEL = "The model server offers no models. An admin can add one there.";

export interface Generation {
  provider: Provider;
  conversation: Conversation;
  writer: AnswerWriter;
  /** Ends it, without an error. */
  signal: AbortSignal;
  silenceMs: number;
}

/**
 * Asks the model and hands its answer to the writer.
 * @returns a title for the conversation
 * @throws {ModelError} when no whole answer comes.
 */
export async function generate(run: Run, generation: Generation): Promise<string> {
  const { provider, conversation, writer, signal, silenceMs } = generation;
  const model = run.model ?? (await chooseModel(run, provider, signal));
  let title: TitleSearch | undefined;
  let left = MAX_ANSWER;
  try {
    const question = { model, turns: conversation.turns, signal, silenceMs };
    for await (const text of streamAnswer(provider, question)) {
      // Not before the first words: a server that does one thing at a time would make them wait.
      title ??= conversation.needsTitle
        ? searchTitle(provider, model, conversation.prompt)
        : undefined;
      writer.add(text.length > left ? text.slice(0, left).toWellFormed() + CUT_MARK : text);
      left -= text.length;
      if (left < 0) break;
    }
    const found = signal.aborted ? null : await title?.take();
    return found ?? titleFromPrompt(conversation.prompt);
  } finally {
    title?.cancel();
  }
}

async function chooseModel(run: Run, provider: Provider, signal: AbortSignal): Promise<string> {
  const model = defaultModel(await listModels(provider, { signal }));
  if (model === undefined) throw new ModelError(NO_MODEL);
  await nameModel(run, model);
  return model;
}
