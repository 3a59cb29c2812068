import pg from "pg";

/** A step of PostgreSQL's plan for a statement, with the steps that it takes its rows from. */
export interface PlanNode {
  "Node Type": string;
  "Parent Relationship"?: string;
  Schema?: string;
  "Relation Name"?: string;
  "Index Cond"?: string;
  /** What a join asks of the rows that its inner step has found already. */
  "Join Filter"?: string;
  Plans?: PlanNode[];
}

/** A statement as it was sent, and how PostgreSQL means to run it. */
export interface Explained {
  text: string;
  plans: PlanNode[];
}

interface Sent {
  text: string;
  values: unknown[] | undefined;
  /** Prepared under this name: PostgreSQL may plan it once, for whatever values. */
  name: string | undefined;
}

type Callback = (error: unknown) => void;

const EXPLAINABLE = /^\s*(?:with|select|insert|update|delete)\b/i;

/**
 * Runs `work`, and has PostgreSQL explain every statement that this process sends meanwhile: just before
 * it, on the same connection, so under its settings, and with the same parameters. One that is prepared
 * under a name is explained as well by the plan that holds for any parameters.
 */
export async function explainAll(work: () => Promise<unknown>): Promise<Explained[]> {
  const explained: Explained[] = [];
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const send = () => Reflect.apply(query, this, args);
    const sent = readArguments(args);
    if (sent === undefined || !EXPLAINABLE.test(sent.text)) return send();
    const ready = explain(query.bind(this), sent).then((plans) => {
      explained.push({ text: sent.text, plans });
    });
    const callback = args.at(-1);
    if (typeof callback !== "function") return ready.then(send);
    ready.then(send, callback as Callback);
  } as typeof query;
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return explained;
}

/** What `query` was called with; undefined for what isn't text, such as a cursor. */
function readArguments([config, second]: unknown[]): Sent | undefined {
  const values = Array.isArray(second) ? second : undefined;
  if (typeof config === "string") return { text: config, values, name: undefined };
  const { text, values: own, name } = config as Partial<pg.QueryConfig>;
  return text === undefined ? undefined : { text, values: own ?? values, name };
}

async function explain(query: pg.Client["query"], { text, values, name }: Sent) {
  const ask = async (options: string, parameters: unknown[] | undefined): Promise<PlanNode> => {
    const { rows } = await query({ text: `explain (${options}) ${text}`, values: parameters });
    return rows[0]["QUERY PLAN"][0].Plan;
  };
  const plans = [await ask("verbose, format json", values)];
  if (name !== undefined) plans.push(await ask("generic_plan, verbose, format json", undefined));
  return plans;
}
