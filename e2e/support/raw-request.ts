import { once } from "node:events";
import { connect } from "node:net";

/**
 * Sends bytes as they stand on a connection of their own and gives all that is answered, until the other
 * side ends it.
 */
export async function sendRaw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), "localhost");
  let answer = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    answer += chunk;
  });
  const ended = once(socket, "close");
  // What is refused halfway through may be reset as well as ended.
  socket.on("error", () => {});
  socket.write(text);
  await ended;
  return answer;
}
