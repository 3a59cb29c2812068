export type Fetch = typeof globalThis.fetch;

/** An OpenAI-compatible server. */
export interface Provider {
  /** Where its paths begin, such as `http://localhost:11434/v1`. */
  baseUrl: string;
  /** Null for servers that ask for none, such as Ollama. */
  apiKey: string | null;
  /** The way there; Node's own when left out. */
  fetch?: Fetch;
}

export const fetchOf = ({ fetch = globalThis.fetch }: Provider): Fetch => fetch;

/** Why a model gives no answer, in words for the person who asked; never holds a secret. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}
