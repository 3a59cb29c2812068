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

/** Room for what is packed. Made anew each time, it was half of what kept the garbage collector busy. */
const ROOM_BYTES = 4 * 1024 * 1024;
/** What needs less has room of its own: most workspaces never see more. */
const SMALL_BYTES = 128 * 1024;
const MAX_FREE_ROOMS = 2;
const freeRooms: Buffer[] = [];

function takeRoom(bytes: number): Buffer {
  if (bytes < SMALL_BYTES || bytes > ROOM_BYTES) return Buffer.allocUnsafe(bytes);
  return freeRooms.pop() ?? Buffer.allocUnsafeSlow(ROOM_BYTES);
}

function giveBack(room: Buffer): void {
  if (room.length === ROOM_BYTES && freeRooms.length < MAX_FREE_ROOMS) freeRooms.push(room);
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
  const room = takeRoom(start);
  bodies.forEach((body, index) => {
    body.copy(room, places[index]?.start);
  });
  const params = { [constants.ZSTD_c_compressionLevel]: LEVEL };
  const data = await compress(room.subarray(0, start), { params });
  giveBack(room);
  return { data, places };
}

/** One body out of a pack. */
export async function unpackBody(data: Uint8Array, { start, length }: Place): Promise<Buffer> {
  const bodies = await decompress(data, { maxOutputLength: MAX_UNPACKED_BYTES });
  return bodies.subarray(start, start + length);
}
