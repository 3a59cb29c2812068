import { createContext, readImage } from "@tidings/api";
import { isId } from "@tidings/prisma";
import { readSession } from "@/server/auth";

/** A picture never changes under its id, so a browser asks for it once. */
const FOREVER = "private, max-age=31536000, immutable";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const context = await createContext(await readSession());
  if (context.user === null) return new Response(null, { status: 401 });
  const data = isId(id) ? await readImage(id) : null;
  if (data === null) return new Response(null, { status: 404 });
  const headers = {
    "content-type": "image/webp",
    "cache-control": FOREVER,
    "x-content-type-options": "nosniff",
  };
  return new Response(new Uint8Array(data), { headers });
}
