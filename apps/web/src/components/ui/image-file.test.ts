import { describe, expect, it } from "vitest";
import { MAX_IMAGE_BYTES, readImage, UnusableImageError } from "./image-file.ts";

const HEADS = {
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
  "image/jpeg": [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1],
  "image/gif": [...Buffer.from("GIF89a"), 1, 0, 1, 0, 0, 0],
  "image/webp": [...Buffer.from("RIFF"), 36, 0, 0, 0, ...Buffer.from("WEBP")],
};

describe("readImage", () => {
  it.each(Object.entries(HEADS))("knows %s whatever it is called", async (type, head) => {
    const file = new File([Uint8Array.from(head)], "picture.txt", { type: "text/plain" });
    expect(await readImage(file)).toBe(
      `data:${type};base64,${Buffer.from(head).toString("base64")}`,
    );
  });

  it.each([
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["text named .png", "not an image"],
    ["another RIFF file", "RIFF....WAVEfmt "],
    ["nothing", ""],
  ])("refuses %s", async (_what, content) => {
    const file = new File([content], "picture.png", { type: "image/png" });
    await expect(readImage(file)).rejects.toThrow(UnusableImageError);
  });

  it("takes exactly 5 MiB and refuses one byte more, telling both sizes", async () => {
    const bytes = new Uint8Array(MAX_IMAGE_BYTES + 1);
    bytes.set(HEADS["image/png"]);
    const full = await readImage(new Blob([bytes.subarray(0, MAX_IMAGE_BYTES)]));
    expect(Buffer.from(full.split(",")[1] ?? "", "base64")).toHaveLength(MAX_IMAGE_BYTES);
    await expect(readImage(new Blob([bytes]))).rejects.toThrow(
      "5.1 MiB. Choose one of at most 5 MiB",
    );
  });
});
