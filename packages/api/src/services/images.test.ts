import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodeImage } from "./images.ts";

const MARKUP = "<script>alert(document.domain)</script>";
const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

const encode = (bytes: Uint8Array) => encodeImage(Buffer.from(bytes).toString("base64"));
const plain = (side = 64) =>
  sharp({ create: { width: side, height: side, channels: 3, background: "teal" } });

/** A part of a PNG: its length, name, content and checksum. */
function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A small PNG that says it is `side` pixels wide and high. */
function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  const parts = [chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([PNG_SIGNATURE, ...parts]);
}

/** A GIF of so many frames, each of which says that it is `side` pixels wide and high and draws one. */
function gif(side: number, frames: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  const screen = [Buffer.from("GIF89a"), size, Buffer.from("800000000000ffffff", "hex")];
  const frame = Buffer.concat([
    Buffer.from("2c00000000", "hex"),
    size,
    Buffer.from("0002024c0100", "hex"),
  ]);
  return Buffer.concat([...screen, ...Array<Buffer>(frames).fill(frame), Buffer.from(";")]);
}

const hugeWebp = async (): Promise<Buffer> => {
  const bytes = await plain().webp({ lossless: true }).toBuffer();
  // The size stands in 14 bits each, behind the lossless format's signature.
  const place = bytes.indexOf("VP8L") + 9;
  bytes.writeUInt32LE(0x0fff_ffff, place);
  return bytes;
};

describe("a picture", () => {
  it.each<[string, () => Promise<Buffer>]>([
    [
      "a PNG with markup behind it",
      async () => Buffer.concat([await plain().png().toBuffer(), Buffer.from(MARKUP)]),
    ],
    [
      "a GIF that is a script as well",
      async () => Buffer.concat([gif(47, 1), Buffer.from(`=1;${MARKUP}`)]),
    ],
    [
      "a JPEG with markup in its notes",
      () =>
        plain()
          .jpeg()
          .withExif({ IFD0: { ImageDescription: MARKUP, Copyright: MARKUP } })
          .toBuffer(),
    ],
    [
      "a JPEG with the place where it was taken",
      () =>
        plain()
          .jpeg()
          .withExif({ IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" } })
          .toBuffer(),
    ],
    ["a WebP with a colour profile", () => plain().withIccProfile("p3").webp().toBuffer()],
    ["an animation of 10,000 frames", async () => gif(64, 10_000)],
  ])("keeps nothing of %s but what one sees", async (_what, make) => {
    const encoded = Buffer.from(await encode(await make()));
    const { format, width, pages, exif, icc, xmp, iptc, comments } =
      await sharp(encoded).metadata();
    expect({ format, width, pages, exif, icc, xmp, iptc, comments }).toEqual({
      format: "webp",
      width: 256,
    });
    expect(encoded.includes("script")).toBe(false);
    expect(encoded.subarray(0, 4).toString()).toBe("RIFF");
    expect(encoded.readUInt32LE(4) + 8).toBe(encoded.length);
  });

  it.each<[string, () => Promise<Buffer> | Buffer]>([
    ["a PNG of 4,000 megapixels in a kilobyte", () => hugePng(65_000)],
    ["a PNG that ends long before its pixels do", () => hugePng(7_000)],
    ["a GIF of 4,000 megapixels", () => gif(65_535, 1)],
    ["a WebP of 268 megapixels", hugeWebp],
    [
      "a JPEG that stops halfway",
      async () => (await plain(800).jpeg().toBuffer()).subarray(0, 700),
    ],
    [
      "an SVG",
      () =>
        Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${MARKUP}</svg>`),
    ],
    ["a TIFF", () => plain().tiff().toBuffer()],
    ["an AVIF", () => plain().avif().toBuffer()],
    ["a PDF", () => Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj")],
    ["a page", () => Buffer.from(`<!doctype html>${MARKUP}`)],
  ])("is refused, in words, when it is %s", async (_what, make) => {
    await expect(encode(await make())).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("Use a PNG, JPEG, WebP or GIF"),
    });
  });
});
