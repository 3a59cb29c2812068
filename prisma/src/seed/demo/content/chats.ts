import type { PersonKey } from "./keys.ts";

interface Chat {
  owner: PersonKey;
  workdaysAgo: number;
  time: string;
  title: string;
  /** A prompt and its answer, in turns. */
  turns: [prompt: string, answer: string][];
}

/** The model of the server that `pnpm demo` starts. */
export const DEMO_MODEL = "tidal-1";

/** What people asked the model, each for themselves. */
export const CHATS: Chat[] = [
  {
    owner: "ada",
    workdaysAgo: 6,
    time: "10:12",
    title: "Backing up PostgreSQL before an upgrade",
    turns: [
      [
        "We upgrade the ticket database on Thursday. What do I back up, and how do I know that the backup is good?",
        "Three things, in this order:\n\n1. **The data**: `pg_dump --format=custom` for each database, and `pg_dumpall --globals-only` for roles.\n2. **The configuration**: `postgresql.conf` and `pg_hba.conf`.\n3. **The secrets** that the application needs to read the data again.\n\nA backup is good once you have *restored* it. Do it on another machine:\n\n```bash\ncreatedb rehearsal\npg_restore --dbname=rehearsal --exit-on-error tickets.dump\npsql rehearsal -c 'select count(*) from tickets'\n```\n\nCompare the counts of the largest tables with the live ones, and note how long the restore took: that is how long you would be down.",
      ],
      [
        "How long should we keep it?",
        "Until the upgrade has lived through one full business cycle. For a ferry company that is at least one weekend and one end of month. After that the regular backups cover you, and the file can go.",
      ],
    ],
  },
  {
    owner: "ada",
    workdaysAgo: 2,
    time: "15:40",
    title: "A polite answer to the harbour office",
    turns: [
      [
        "Write a short, polite answer to the harbour office: we can't move the 7:30 departure, but the 7:10 has 40 free places on weekdays.",
        "> Dear colleagues,\n>\n> thank you for asking. The 7:30 departure meets the regional train, so we can't move it. The 7:10 has about 40 free places on weekdays, and we would gladly hold a group booking there for you.\n>\n> Kind regards\n> Ada Nwosu",
      ],
    ],
  },
  {
    owner: "grace",
    workdaysAgo: 1,
    time: "11:05",
    title: "Rounding prices in TypeScript",
    turns: [
      [
        "Our totals are off by a cent now and then. Prices are numbers in euros. What is the right way?",
        'Keep money in **whole cents**, and never in a floating-point number of euros: `0.1 + 0.2` is `0.30000000000000004`.\n\n```ts\nconst total = (cents: readonly number[]): number => cents.reduce((sum, one) => sum + one, 0);\n\nconst format = (cents: number): string =>\n  new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }).format(cents / 100);\n```\n\nDivide only when you show it. Where a discount makes fractions of a cent, round once per line and let the total be the sum of the lines: that is what the customer sees.',
      ],
    ],
  },
];
