const NEWLINE = 0x0a;

/**
 * Cuts COPY's text into pieces of about this size that end where a row ends: within a row, COPY writes a
 * line break as `\n`. A piece is as large as the largest row at least.
 */
export async function* cutAtRows(
  source: AsyncIterable<Buffer>,
  bytes: number,
): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const part of source) {
    const end = part.lastIndexOf(NEWLINE) + 1;
    if (end === 0 || length + end < bytes) {
      parts.push(part);
      length += part.length;
      continue;
    }
    yield Buffer.concat([...parts, part.subarray(0, end)]);
    parts = [part.subarray(end)];
    length = part.length - end;
  }
  if (length > 0) yield Buffer.concat(parts);
}
