import { type DatabaseOrTransaction, Prisma } from "@tidings/prisma";
import { imageUrl } from "../images.ts";

/** So many are offered; whoever looks for somebody else types on. */
const MAX_OFFERED = 8;

/** The people who may read a channel, as rows of `users u`. */
const readersOf = (channelId: string) => Prisma.sql`
  join channels c on c.id = ${channelId}::uuid
  left join channel_members m on m.channel_id = c.id and m.user_id = u.id
  where u.deleted_at is null
    and (u.role = 'admin' or u.role = 'user' and (not c.is_private or m.user_id is not null))`;

/** The people of these names, in whatever case, who may read the channel. */
export async function readersNamed(
  from: DatabaseOrTransaction,
  channelId: string,
  names: string[],
): Promise<Map<string, string[]>> {
  const rows = await from.$queryRaw<{ name: string; ids: string[] }[]>`
    select asked.name, array_agg(u.id::text order by u.id) as ids
    from unnest(${names}::text[]) as asked (name)
    join users u on lower(u.name) = lower(asked.name)
    ${readersOf(channelId)}
    group by asked.name`;
  return new Map(rows.map(({ name, ids }) => [name, ids]));
}

interface ReaderRow {
  id: string;
  name: string;
  imageId: string | null;
}

/** Other people who may read a channel and whose name holds `query`: those that begin with it first. */
export async function findReaders(
  from: DatabaseOrTransaction,
  { channelId, query, except }: { channelId: string; query: string; except: string },
) {
  const rows = await from.$queryRaw<ReaderRow[]>`
    select u.id, u.name, u.image_id as "imageId"
    from users u
    ${readersOf(channelId)}
      and u.id <> ${except}::uuid and position(lower(${query}) in lower(u.name)) > 0
    order by position(lower(${query}) in lower(u.name)) > 1, lower(u.name), u.id
    limit ${MAX_OFFERED}`;
  return rows.map(({ imageId, ...person }) => ({ ...person, imageUrl: imageUrl(imageId) }));
}
