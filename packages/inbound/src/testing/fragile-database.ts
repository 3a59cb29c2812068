import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { databaseUrl, useDatabase } from "@tidings/prisma";

type State = "up" | "gone" | "silent";

/**
 * Puts a TCP relay in front of the test's database for every pool made from now on. "gone" ends its
 * connections and refuses new ones, as a stopped server does; "silent" takes everything and says nothing.
 */
export async function useFragileDatabase() {
  const direct = new URL(databaseUrl());
  const sockets = new Set<Socket>();
  let state: State = "up";

  const relay = createServer((client) => {
    const upstream = connect(Number(direct.port), direct.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
    apply();
  });

  function apply() {
    for (const socket of sockets) {
      if (state === "gone") socket.destroy();
      else if (state === "silent") socket.pause();
      else socket.resume();
    }
  }

  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const { port } = relay.address() as AddressInfo;
  useDatabase(Object.assign(new URL(direct), { hostname: "127.0.0.1", port: String(port) }).href);
  return {
    become(next: State) {
      state = next;
      apply();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}
