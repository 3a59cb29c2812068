/** What the inbound address answered. */
export interface PostAnswer {
  status: number;
  body: { success: boolean; message_id?: string; error?: { code: string; message: string } };
}

/** Posts a message to a webhook, as the document's examples do. */
export const post = (url: string, content: string): Promise<PostAnswer> =>
  postJson(url, { content });

/** Posts whatever a service sends. */
export async function postJson(url: string, payload: object): Promise<PostAnswer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  });
  return { status: response.status, body: (await response.json()) as PostAnswer["body"] };
}

/**
 * Posts and gives the new message's id.
 * @throws {Error} when the post is refused.
 */
export async function postMessage(url: string, content: string): Promise<string> {
  const { status, body } = await post(url, content);
  if (body.message_id === undefined) throw new Error(`The post was answered ${status}.`);
  return body.message_id;
}

/** Posts as a careful sender does: under a key, again until it hears that the message is stored. Gives its id. */
export async function postOnce(url: string, content: string, key: string): Promise<string> {
  for (;;) {
    const answer = await tryPost(url, content, key);
    if (answer !== null) return answer;
  }
}

/** Null when nobody knows whether it was stored. */
async function tryPost(url: string, content: string, key: string): Promise<string | null> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ content }),
    });
  } catch {
    return null;
  }
  if (response.status >= 500) return null;
  const { message_id, error } = (await response.json()) as PostAnswer["body"];
  if (message_id === undefined) throw new Error(`The post was refused: ${error?.message}`);
  return message_id;
}
