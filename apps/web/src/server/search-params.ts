import "server-only";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** A page's query, without what was given several times. */
export async function readQuery(searchParams: SearchParams): Promise<URLSearchParams> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return new URLSearchParams(given);
}
