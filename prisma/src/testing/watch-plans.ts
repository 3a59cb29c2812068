import { explainAll } from "./explain.ts";
import { staysSmall } from "./small-tables.ts";
import { tablesOf, wholeReads } from "./whole-reads.ts";

/** How PostgreSQL goes about what `work` asks of it. */
export interface Watched {
  /** All tables that are read or written. */
  tables: Set<string>;
  /** Each kind of reading of a growing table from end to end, with the statement that does it. */
  wholeReads: string[];
}

/** Runs `work`, and looks at the plan of every statement that it sends; see {@link explainAll}. */
export async function watchPlans(work: () => Promise<unknown>): Promise<Watched> {
  const explained = await explainAll(work);
  const each = explained.flatMap(({ text, plans }) => plans.map((plan) => ({ text, plan })));
  return {
    tables: new Set(each.flatMap(({ plan }) => tablesOf(plan))),
    wholeReads: [
      ...new Set(
        each.flatMap(({ text, plan }) =>
          wholeReads(plan, staysSmall).map((read) => `${read}: ${text.trim()}`),
        ),
      ),
    ],
  };
}
