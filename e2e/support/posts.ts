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
