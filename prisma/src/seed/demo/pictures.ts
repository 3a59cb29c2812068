import { readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { idAt } from "./id-at.ts";

const FOLDER = path.join(import.meta.dirname, "content/pictures");
/** The size and format that uploaded pictures are stored in. */
const SIDE_PX = 256;
const WEBP_QUALITY = 90;
/** Renders the drawings, 64 units wide, at four times their size. */
const DENSITY = 72 * 4;

/** Rows of `images`, each under the name of the drawing that it was made of. */
export type Pictures = Awaited<ReturnType<typeof drawPictures>>;

/** Renders all drawings. */
export async function drawPictures(now: Date) {
  const files = (await readdir(FOLDER)).sort();
  const entries = files.map(async (file) => {
    const webp = await sharp(path.join(FOLDER, file), { density: DENSITY })
      .resize(SIDE_PX, SIDE_PX)
      .webp({ quality: WEBP_QUALITY })
      .toBuffer();
    const row = { id: idAt(now), data: new Uint8Array(webp), createdAt: now };
    return [path.parse(file).name, row] as const;
  });
  return new Map(await Promise.all(entries));
}

/** The id of a drawing's picture; null without one. */
export function pictureId(pictures: Pictures, name: string | undefined): string | null {
  if (name === undefined) return null;
  const picture = pictures.get(name);
  if (picture === undefined) throw new Error(`content/pictures/${name}.svg is missing.`);
  return picture.id;
}
