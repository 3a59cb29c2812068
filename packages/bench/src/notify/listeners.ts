// The listeners of the notify benchmark, in a process of their own. Any message is how many there shall be
// from now on; it is answered once there are.
import { type Client, createConnection, useDatabase } from "@tidings/prisma";

const [url = ""] = process.argv.slice(2);
useDatabase(url);
const clients: Client[] = [];

async function add(): Promise<void> {
  const client = createConnection("bench");
  client.on("notification", () => {});
  await client.connect();
  await client.query("listen tidings");
  clients.push(client);
}

process.on("message", async (count: number) => {
  while (clients.length > count) await clients.pop()?.end();
  while (clients.length < count) await add();
  process.send?.(clients.length);
});
process.on("disconnect", () => process.exit());
