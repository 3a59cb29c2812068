import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to the app that can be cut, as by a lost network or a server that restarts. */
export interface Line {
  /** The app's address by this way; sessions hold here as well. */
  url: string;
  /** Breaks every connection, and every new one, until {@link Line.mend}. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** Opens a line to an app on this machine. */
export async function openLine(appUrl: string): Promise<Line> {
  const { port } = new URL(appUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(port), "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      server.close();
      breakAll();
    },
  };
}
