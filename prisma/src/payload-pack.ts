import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** The quickest: bodies of one batch have so much in common that more effort gains little. */
const LEVEL = 1;
/** No batch is larger; a row that says otherwise is broken. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Where a body stands in an unpacked pack, in bytes. */
export interface Place {
  start: number;
  length: number;
}

/** Bodies one behind the other, compressed; PostgreSQL's own way would take most of the time of a post. */
export async function packBodies(
  bodies: readonly Buffer[],
): Promise<{ data: Buffer; places: Place[] }> {
  let start = 0;
  const places = bodies.map(({ length }) => {
    const place = { start, length };
    start += length;
    return place;
  });
  const params = { [constants.ZSTD_c_compressionLevel]: LEVEL };
  return { data: await compress(Buffer.concat(bodies), { params }), places };
}

/** One body out of a pack. */
export async function unpackBody(data: Uint8Array, { start, length }: Place): Promise<Buffer> {
  const bodies = await decompress(data, { maxOutputLength: MAX_UNPACKED_BYTES });
  return bodies.subarray(start, start + length);
}
