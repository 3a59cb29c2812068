/** How server.ts tells a page under which path it is asked for; what a client sends under it is replaced. */
export const PAGE_PATH_HEADER = "x-tidings-page-path";

/** Where to go after signing in: a path of this very app, or the home page for anything else. */
export function returnPath(text: string | null | undefined): string {
  const here = "http://here.invalid";
  const url = URL.parse(text ?? "/", here);
  if (url === null || url.origin !== here) return "/";
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
