import { NOTIFY_CHANNEL, type Notice } from "@tidings/bus";
import { createConnection } from "@tidings/prisma";

/** Collects the notices of some kinds as PostgreSQL sends them: one payload, one notice. */
export async function collectNotices<K extends Notice["kind"]>(...kinds: K[]) {
  const client = createConnection("test");
  const notices: Extract<Notice, { kind: K }>[] = [];
  const isKind = (notice: Notice): notice is Extract<Notice, { kind: K }> =>
    kinds.some((kind) => kind === notice.kind);
  await client.connect();
  client.on("notification", ({ payload }) => {
    const notice = JSON.parse(payload ?? "") as Notice;
    if (isKind(notice)) notices.push(notice);
  });
  await client.query(`listen ${NOTIFY_CHANNEL}`);
  return {
    notices,
    /** Resolves once everything that was committed before has arrived. */
    settle: async () => void (await client.query("select 1")),
    close: () => client.end(),
  };
}
