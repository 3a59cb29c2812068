import type { PlanNode } from "./explain.ts";

const OURS = "public";

/**
 * The steps of a plan that read a table of ours from end to end, in words; the job queue's and PostgreSQL's own
 * are their affair. A step that reads along an index is one of them where neither a condition nor a limit ends
 * it, or where it is a join's that throws away what another condition doesn't hold for.
 * @param mayBeRead says of which tables it doesn't matter
 */
export function wholeReads(plan: PlanNode, mayBeRead: (table: string) => boolean): string[] {
  const read = (node: PlanNode, isLimited: boolean, isSifted: boolean): string[] => {
    const table = node["Relation Name"];
    const isOurs = table !== undefined && node.Schema === OURS && !mayBeRead(table);
    const isWhole = isOurs && (isSifted || readsAll(node, isLimited));
    const isLimitedBelow = isLimited || node["Node Type"] === "Limit";
    const sifts = node["Join Filter"] !== undefined;
    return [
      ...(isWhole ? [`${node["Node Type"]} on ${table}`] : []),
      ...(node.Plans ?? []).flatMap((below) =>
        read(below, isLimitedBelow, sifts && below["Parent Relationship"] === "Inner"),
      ),
    ];
  };
  return read(plan, false, false);
}

function readsAll(node: PlanNode, isLimited: boolean): boolean {
  const type = node["Node Type"];
  if (type === "Seq Scan") return true;
  const isAlongIndex = type === "Index Scan" || type === "Index Only Scan";
  return isAlongIndex && node["Index Cond"] === undefined && !isLimited;
}

/** The tables that a plan reads or writes. */
export const tablesOf = (plan: PlanNode): string[] => [
  ...(plan["Relation Name"] === undefined ? [] : [plan["Relation Name"]]),
  ...(plan.Plans ?? []).flatMap(tablesOf),
];
