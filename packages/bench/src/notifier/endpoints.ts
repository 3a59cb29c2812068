import { seedEndpoint } from "@tidings/prisma/seed";

/** Endpoints at the receiver. */
export interface Endpoints {
  /** They answer at once. */
  quick: string[];
  /** They never answer. */
  hanging: string[];
  /** Where the quick ones are. */
  urls: string[];
}

/** @param port the receiver's */
export async function prepareEndpoints(port: number, quick: number, hanging: number) {
  const make = async (kind: "quick" | "hang", count: number) => {
    const made: { id: string; url: string }[] = [];
    for (let n = 0; n < count; n += 1) {
      made.push(await seedEndpoint({ url: `http://127.0.0.1:${port}/${kind}/${n}` }));
    }
    return made;
  };
  const answering = await make("quick", quick);
  const silent = await make("hang", hanging);
  const endpoints: Endpoints = {
    quick: answering.map(({ id }) => id),
    hanging: silent.map(({ id }) => id),
    urls: answering.map(({ url }) => url),
  };
  return endpoints;
}
