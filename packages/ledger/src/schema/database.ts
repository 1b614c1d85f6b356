import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle, type PgRemoteDatabase } from "drizzle-orm/pg-proxy";
import { forbiddenOf } from "../access/forbidden.ts";
import type { Param, Session } from "../engine/engine.ts";

/** Typed queries over either engine. */
export type Database = PgRemoteDatabase;

export const databaseOn = (session: Session): Database =>
  drizzle(async (text, params) => ({ rows: [...(await session.rows(text, params as Param[]))] }));

/**
 * Runs typed queries and tells a failure as the engine told it. Drizzle wraps it into one whose message repeats every
 * parameter: a whole source's text would land in a log. What row-level security forbids has its own error.
 */
export const told = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof DrizzleQueryError && error.cause !== undefined ? error.cause : error;
    throw forbiddenOf(cause) ?? cause;
  }
};
