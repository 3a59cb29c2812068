// What Tidings is measured against: what one would write by hand for the same job, without the checks
// and without sharing commits. Each post is one INSERT, answered after its commit.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

const { DATABASE_URL, CHANNEL_ID, WEBHOOK_ID } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

async function insert(content: string): Promise<string> {
  const { rows } = await pool.query({
    name: "insert-message",
    text: `insert into messages (channel_id, id, webhook_id, author_name, author_image_id, content)
           values ($1, uuidv7(), $2, $3, $4, $5) returning id`,
    values: [CHANNEL_ID, WEBHOOK_ID, "Baseline", null, content],
  });
  return rows[0].id;
}

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", async () => {
    try {
      const id = await insert(JSON.parse(body).content);
      const answer = JSON.stringify({ success: true, message_id: id });
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(answer),
      });
      response.end(answer);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(`The baseline is ready: http://127.0.0.1:${port}`);
});
