import { type AnswerState, db } from "@tidings/prisma";

/**
 * What has come of an answer: its reader's content becomes `content.slice(0, from) + text`. Offsets
 * count UTF-16 code units, as JavaScript's strings do. What a stream has brought is newer than what
 * `chat.get` answers meanwhile; a page keeps it until the answer is over.
 */
export interface ChatDelta {
  messageId: string;
  /** Where the text belongs; 0 begins anew, as when another worker took the answer up. */
  from: number;
  text: string;
  state: AnswerState;
  model: string | null;
  /** Why the answer failed, in words. */
  error: string | null;
  finishedAt: Date | null;
}

interface AnswerRow {
  id: string;
  run: number;
  isFromStart: boolean;
  text: string;
  state: AnswerState;
  model: string | null;
  error: string | null;
  finishedAt: Date | null;
}

/** How far a reader has come in an answer. */
interface Mark {
  run: number;
  /** In code points, as PostgreSQL counts. */
  characters: number;
  /** In UTF-16 code units. */
  length: number;
}

const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Reads one page's chat: of each answer only what the page hasn't got yet, until it has the end. */
export class ChatReader {
  readonly #userId: string;
  readonly #chatId: string;
  readonly #marks = new Map<string, Mark>();
  /** The newest message of the chat that was looked at. */
  #newest: string | undefined;

  constructor(userId: string, chatId: string) {
    this.#userId = userId;
    this.#chatId = chatId;
  }

  /**
   * What has come since the last time; from the start for answers that are new here. One that began and
   * ended in between is among them.
   */
  async read(): Promise<ChatDelta[]> {
    this.#newest ??= await this.#findNewest();
    const known = JSON.stringify(Array.from(this.#marks, ([id, mark]) => ({ id, ...mark })));
    const rows = await db().$queryRaw<AnswerRow[]>`
      select m.id, m.run, k.run is distinct from m.run as "isFromStart",
        substr(m.content, 1 + case when k.run = m.run then k.characters else 0 end) as text,
        m.state, m.model, m.error, m.finished_at as "finishedAt"
      from chat_messages m
      join chats c on c.id = m.chat_id and c.user_id = ${this.#userId}::uuid
      left join json_to_recordset(${known}::json) as k(id uuid, run int, characters int)
        on k.id = m.id
      where m.chat_id = ${this.#chatId}::uuid
        and (m.state in ('queued', 'streaming') or k.id is not null
          or (m.state is not null and m.id > ${this.#newest}::uuid))
      order by m.id`;
    return rows.map((row) => this.#advance(row));
  }

  #advance({ id, run, isFromStart, text, ...rest }: AnswerRow): ChatDelta {
    const before = isFromStart ? undefined : this.#marks.get(id);
    const from = before?.length ?? 0;
    if (id > (this.#newest ?? "")) this.#newest = id;
    if (rest.finishedAt !== null) this.#marks.delete(id);
    else {
      const characters = (before?.characters ?? 0) + Array.from(text).length;
      this.#marks.set(id, { run, characters, length: from + text.length });
    }
    return { messageId: id, from, text, ...rest };
  }

  async #findNewest(): Promise<string> {
    const where = { chatId: this.#chatId };
    const newest = await db().chatMessage.findFirst({ where, orderBy: { id: "desc" } });
    return newest?.id ?? BEFORE_ALL;
  }
}
