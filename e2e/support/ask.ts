import { Agent, request } from "node:http";
import { connect } from "node:net";

/** Several connections, so that one slow answer doesn't hold up the others. */
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Sends a request as it is, follows nothing, and reads the answer even if it comes before the body is sent. */
export function ask(url: string, { method = "GET", headers = {}, body }: Asked = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const sent = request(url, { method, agent, headers: { ...length, ...headers } }, (response) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("error", reject).on("end", () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: Buffer.concat(chunks).toString(),
      }),
    );
  });
  // Who is refused may find the connection closed while still sending; the answer counts.
  sent.on("error", (error) => setTimeout(reject, 1_000, error).unref());
  sent.end(body);
  return promise;
}

/** Sends bytes that needn't be HTTP, and resolves with whatever comes back until the connection ends. */
export function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const { promise, resolve } = Promise.withResolvers<string>();
  let answer = "";
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  socket.setEncoding("utf8").on("data", (text) => {
    answer += text;
  });
  socket.on("error", () => {}).on("close", () => resolve(answer));
  return promise;
}
