import { singleton } from "@tidings/config";
import { type DatabaseOrTransaction, db, newId } from "@tidings/prisma";
import sharp from "sharp";
import { invalid, tooMany } from "../errors.ts";
import { MAX_IMAGE_BYTES } from "../limits.ts";
import { OneAtATime } from "./one-at-a-time.ts";

const SIDE_PX = 256;
const WEBP_QUALITY = 82;
/** A small file can unfold into a huge picture; 50 megapixels is more than any camera's portrait. */
const MAX_PIXELS = 50_000_000;
const DECODE_TIMEOUT_S = 10;
/** Others aren't even tried: each decoder that is left out can't be attacked. */
const DECODERS = ["JpegBuffer", "PngBuffer", "WebpBuffer", "NsgifBuffer"];
/** What is within the limits may still need half a gigabyte, so pictures wait for each other. */
const MAX_WAITING = 20;
const REFUSAL = "Use a PNG, JPEG, WebP or GIF picture of at most 5 MiB and 50 megapixels.";

/** Pictures are rare here, and sharp's cache would only keep memory busy. */
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: DECODERS.map((name) => `VipsForeignLoad${name}`) });

const decoding = () => singleton("image-decoding", () => new OneAtATime(MAX_WAITING));

const toBytes = (image: string): Buffer =>
  Buffer.from(image.replace(/^data:[^,]{0,64},/, ""), "base64");

/**
 * Decodes an uploaded picture (base64 or data URL) and encodes it anew as a 256 px square WebP, so that
 * nothing of the original file is kept; of an animation the first frame.
 * @throws {DomainError} BAD_REQUEST for anything but PNG, JPEG, WebP and GIF, for what is larger than 5 MiB
 * or 50 megapixels, and for broken files; TOO_MANY_REQUESTS while many others wait.
 */
export async function encodeImage(image: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = toBytes(image);
  if (bytes.length === 0 || bytes.length > MAX_IMAGE_BYTES) throw invalid(REFUSAL);
  const encoding = decoding().run(() => encode(bytes));
  if (encoding === null) throw tooMany("Many pictures came at once. Try again in a minute.");
  return encoding;
}

async function encode(bytes: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, pages: 1 });
  await picture.metadata().catch(() => {
    throw invalid(REFUSAL);
  });
  const encoded = await picture
    .rotate()
    .resize(SIDE_PX, SIDE_PX, { fit: "cover" })
    .webp({ quality: WEBP_QUALITY })
    .timeout({ seconds: DECODE_TIMEOUT_S })
    .toBuffer()
    .catch(() => {
      throw invalid(`That picture can't be read. ${REFUSAL}`);
    });
  return new Uint8Array(encoded);
}

/** Stores an encoded picture and gives its id. */
export async function storeImage(
  tx: DatabaseOrTransaction,
  data: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const id = newId();
  await tx.image.create({ data: { id, data } });
  return id;
}

/** The WebP bytes of a picture; null when there is none. */
export async function readImage(id: string): Promise<Uint8Array | null> {
  const image = await db().image.findUnique({ where: { id }, select: { data: true } });
  return image?.data ?? null;
}

/** Where the browser finds a picture; null where there is none. */
export const imageUrl = (id: string | null): string | null =>
  id === null ? null : `/api/images/${id}`;
