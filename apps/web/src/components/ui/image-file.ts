export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** What the file dialog offers. */
export const IMAGE_TYPES = "image/png,image/jpeg,image/webp,image/gif";

/** A file that can't be the image; the message tells a person which one can. */
export class UnusableImageError extends Error {
  override name = "UnusableImageError";
}

/**
 * Reads an image into a data URL whose media type comes from its first bytes, as a name proves
 * nothing. Throws `UnusableImageError` over 5 MiB and for anything but PNG, JPEG, WebP and GIF.
 */
export async function readImage(file: Blob): Promise<string> {
  if (file.size > MAX_IMAGE_BYTES) {
    throw new UnusableImageError(
      `This image has ${mebibytes(file.size)} MiB. Choose one of at most ${mebibytes(MAX_IMAGE_BYTES)} MiB.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageType(String.fromCharCode(...bytes.subarray(0, 12)));
  if (type === undefined) {
    throw new UnusableImageError(
      "This isn't an image Tidings can use. Choose a PNG, JPEG, WebP or GIF.",
    );
  }
  return `data:${type};base64,${base64(bytes)}`;
}

function imageType(start: string): string | undefined {
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (start.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return "image/gif";
  if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "image/webp";
  return undefined;
}

/** How many arguments a call is sure to take. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** Rounded up, so that a file just over the limit doesn't read as if it were at it. */
function mebibytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toLocaleString("en");
}
