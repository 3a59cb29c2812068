const isJson = ({ headers }: Request): boolean =>
  headers.get("content-type")?.includes("application/json") ?? false;

/** True for a request that says its body is JSON, which it isn't; the body can still be read afterwards. */
export async function hasBrokenJson(request: Request): Promise<boolean> {
  if (!isJson(request)) return false;
  try {
    JSON.parse(await request.clone().text());
    return false;
  } catch {
    return true;
  }
}
