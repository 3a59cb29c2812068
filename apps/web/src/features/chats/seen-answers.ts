const KEY = "tidings.seen-answers";
/** The latest of them are remembered; who has so many chats doesn't look for the others. */
const MAX_CHATS = 200;

/** Until when somebody has seen the answers in each chat, in this browser (ms). */
export interface SeenAnswers {
  /** Answers up to here count as seen. */
  since: number;
  chats: Record<string, number>;
}

interface AnsweredChat {
  id: string;
  answeredAt: Date | null;
}

/** What this browser remembers; null before the first time. */
export function readSeen(text: string | null): SeenAnswers | null {
  try {
    const { since, chats } = JSON.parse(text ?? "null") as SeenAnswers;
    return typeof since === "number" && typeof chats === "object" ? { since, chats } : null;
  } catch {
    return null;
  }
}

/** Where somebody comes for the first time nothing is new to them. */
export const seenSoFar = (chats: AnsweredChat[]): SeenAnswers => ({
  since: Math.max(0, ...chats.map(({ answeredAt }) => answeredAt?.getTime() ?? 0)),
  chats: {},
});

/** Whether a chat has an answer that wasn't seen yet. */
export const isUnseen = (seen: SeenAnswers, { id, answeredAt }: AnsweredChat): boolean =>
  answeredAt !== null && answeredAt.getTime() > (seen.chats[id] ?? seen.since);

/** After somebody has looked into a chat. */
export function withSeen(seen: SeenAnswers, { id, answeredAt }: AnsweredChat): SeenAnswers {
  if (answeredAt === null || !isUnseen(seen, { id, answeredAt })) return seen;
  const times = Object.entries({ ...seen.chats, [id]: answeredAt.getTime() });
  const latest = times.sort(([, a], [, b]) => b - a).slice(0, MAX_CHATS);
  return { ...seen, chats: Object.fromEntries(latest) };
}

const listeners = new Set<() => void>();

/** The browser's store; without leave for it (a private window) nothing is marked. */
export const seenStore = {
  read(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write(seen: SeenAnswers): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(seen));
    } catch {
      return;
    }
    for (const tell of listeners) tell();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    // Another tab may have looked.
    window.addEventListener("storage", listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener("storage", listener);
    };
  },
};
