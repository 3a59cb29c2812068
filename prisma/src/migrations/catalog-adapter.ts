import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR_OID = 18;
const TEXT_OID = 25;
/** PostgreSQL allows no NUL in a column's name, so nothing real ends like this. */
const CHAR_MARK = "\0char";

/** Hands out "char" columns as text, with a mark on their name. */
class CatalogClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.connection.on("rowDescription", ({ fields }: { fields: pg.FieldDef[] }) => {
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === CHAR_OID)) {
        field.dataTypeID = TEXT_OID;
        field.name += CHAR_MARK;
      }
    });
  }
}

function readMarks<A extends SqlDriverAdapter>(adapter: A): A {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const isChar = result.columnNames.map((name) => name.endsWith(CHAR_MARK));
    return {
      ...result,
      columnNames: result.columnNames.map((name) => name.replace(CHAR_MARK, "")),
      columnTypes: result.columnTypes.map((type, column) =>
        isChar[column] ? ColumnTypeEnum.Character : type,
      ),
    };
  };
  return adapter;
}

/**
 * Prisma's driver adapter, able to read PostgreSQL's catalog: its columns of type "char" are unknown
 * to the adapter as it stands (7.10), and the schema engine asks for them as characters.
 * The database it is given also serves as the engine's shadow database, so a comparison with the
 * migrations has to be asked of an empty, throwaway one.
 */
export class CatalogAdapter extends PrismaPg {
  #connected = new Set<SqlDriverAdapter>();

  constructor(databaseUrl: string) {
    super({ connectionString: databaseUrl, Client: CatalogClient });
  }

  override connect = async () => {
    const adapter = readMarks(await super.connect());
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      if (this.#connected.delete(adapter)) await dispose();
    };
    this.#connected.add(adapter);
    return adapter;
  };
  override connectToShadowDb = this.connect;

  /** Closes the connections that the engine left open; it closes only some. */
  async close(): Promise<void> {
    await Promise.all([...this.#connected].map((adapter) => adapter.dispose()));
  }
}
