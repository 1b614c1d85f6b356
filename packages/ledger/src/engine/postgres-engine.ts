/** PostgreSQL 15 or newer over a connection pool; one client for each transaction. */
import pg from "pg";
import { DatabaseError, type Engine, type Param, type Row, type Session } from "./engine.ts";
import { inTransaction } from "./transaction.ts";
import { paramText } from "./wire-text.ts";

const BOOL = 16;
/** All values come as text, like on the embedded engine: pg would make dates and JSON of some. */
const TYPES = {
  getTypeParser: (oid: number) => (oid === BOOL ? (text: string) => text === "t" : (text: string) => text),
} as unknown as pg.CustomTypesConfig;

/** Moments must print in UTC, whatever the server or the role is set to. */
const SESSION_OPTIONS = "-c timezone=UTC -c datestyle=ISO -c extra_float_digits=1 -c bytea_output=hex";

/** Long enough for a server that is starting; without it a wrong host name waits for ever. */
const CONNECT_TIMEOUT = 15_000;

type Queryable = Pick<pg.ClientBase, "query">;

const sessionOn = (client: Queryable | pg.Pool): Session => ({
  async rows(text: string, params: readonly Param[] = []) {
    try {
      const query = { text, values: params.map(paramText), rowMode: "array" as const, types: TYPES };
      return (await client.query<Row[]>(query)).rows as unknown as Row[];
    } catch (error) {
      throw asDatabaseError(error);
    }
  },
  async script(text: string) {
    await client.query(text).catch((error: unknown) => {
      throw asDatabaseError(error);
    });
  },
});

const asDatabaseError = (error: unknown): Error => {
  const { message, code, constraint } = error as { message?: string; code?: string; constraint?: string };
  const made = new DatabaseError(message ?? String(error), code ?? "", constraint ?? null);
  made.cause = error;
  return made;
};

export const openPostgres = async (url: string, poolSize = 10): Promise<Engine> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: SESSION_OPTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => undefined);
  const session = sessionOn(pool);
  await session.rows("SELECT 1").catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  let closing: Promise<void> | null = null;
  return {
    kind: "postgres",
    rows: session.rows,
    script: session.script,
    transaction: (work, prelude) => onOwnClient(pool, (client) => inTransaction(client, work, prelude)),
    close: () => {
      closing ??= pool.end();
      return closing;
    },
  };
};

const onOwnClient = async <T>(pool: pg.Pool, work: (tx: Session) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onBroken = (error: Error) => {
    broken = error;
  };
  client.on("error", onBroken);
  try {
    return await work(sessionOn(client));
  } finally {
    client.off("error", onBroken);
    // A client whose connection broke must not go back to the pool.
    client.release(broken);
  }
};
