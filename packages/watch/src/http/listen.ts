import type { Server } from "node:http";
import { ConfigurationError } from "@tidings/config";

export interface Place {
  host: string;
  port: number;
  /** The environment variable that the port comes from. */
  variable: "PORT" | "WORKER_PORT";
}

/**
 * Resolves once the server listens.
 * @throws {ConfigurationError} where it can't, with what to change.
 */
export function listen(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, place)));
    server.listen(place.port, place.host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, { host, port, variable }: Place): Error {
  if (error.code === "EADDRINUSE") {
    return new ConfigurationError(
      `Port ${port} is in use by another program. Stop that, or choose another with ${variable}=${port + 1}.`,
    );
  }
  if (error.code === "EACCES") {
    return new ConfigurationError(
      `This account may not listen on port ${port}. Choose one above 1023, such as ${variable}=3000.`,
    );
  }
  if (error.code === "EADDRNOTAVAIL") {
    return new ConfigurationError(`This machine has no address ${host}. Change HOST.`);
  }
  return error;
}
