/** The accounts library's way into the ledger's database: the same on both engines. */
import type { BetterAuthOptions } from "@better-auth/core";
import { type AdapterFactory, type CustomAdapter, createAdapterFactory } from "@better-auth/core/db/adapter";
import { and, asc, count, desc, inArray, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Engine, Session } from "../engine/engine.ts";
import { uuidv7 } from "../record/uuid.ts";
import * as tables from "../schema/account-tables.ts";
import { type Database, databaseOn, told } from "../schema/database.ts";
import { columnOf, conditionOf } from "./adapter-where.ts";

export type AuthAdapter = AdapterFactory<BetterAuthOptions>;

const TABLES: Readonly<Record<string, PgTable>> = {
  user: tables.authUser,
  session: tables.authSession,
  account: tables.authAccount,
  verification: tables.authVerification,
  twoFactor: tables.authTwoFactor,
  passkey: tables.authPasskey,
};

type Fields = Record<string, unknown>;

const tableOf = (model: string): PgTable => {
  const table = TABLES[model];
  if (table === undefined) throw new Error(`The accounts have no table for "${model}"`);
  return table;
};

export const authAdapterOver = (engine: Engine): AuthAdapter => {
  const over = (session: Session, nested: boolean): AuthAdapter => {
    const self: AuthAdapter = (options) =>
      createAdapterFactory({
        config: {
          adapterId: "xushi-ledger",
          supportsNumericIds: false,
          // Moments are text on both engines; the factory turns them into dates and back.
          supportsDates: false,
          customIdGenerator: () => uuidv7(),
          transaction: nested ? false : (work) => engine.transaction((tx) => work(over(tx, true)(options))),
        },
        adapter: () => operationsOn(databaseOn(session)),
      })(options);
    return self;
  };
  return over(engine, false);
};

const operationsOn = (db: Database): CustomAdapter => ({
  create: ({ model, data }) =>
    first<typeof data>(
      db
        .insert(tableOf(model))
        .values(data as never)
        .returning(),
    ).then((row) => row ?? data),
  findOne: ({ model, where }) => {
    const table = tableOf(model);
    return first(db.select().from(table).where(conditionOf(table, where)).limit(1));
  },
  findMany: async <T>({ model, where, limit, sortBy, offset }: Parameters<CustomAdapter["findMany"]>[0]) => {
    const table = tableOf(model);
    const sorted = sortBy && (sortBy.direction === "asc" ? asc : desc)(columnOf(table, sortBy.field));
    const query = db
      .select()
      .from(table)
      .where(conditionOf(table, where))
      .limit(limit)
      .offset(offset ?? 0);
    return (await told(async () => (sorted === undefined ? query : query.orderBy(sorted)))) as T[];
  },
  count: async ({ model, where }) => {
    const table = tableOf(model);
    const rows = await told(async () =>
      db.select({ n: count() }).from(table).where(conditionOf(table, where)),
    );
    return Number(rows[0]?.n ?? 0);
  },
  update: ({ model, where, update }) =>
    where.length === 0 ? Promise.resolve(null) : change(db, tableOf(model), where, update as Fields),
  updateMany: async ({ model, where, update }) => {
    const table = tableOf(model);
    const changed = await told(async () =>
      db
        .update(table)
        .set(update as never)
        .where(conditionOf(table, where))
        .returning({ id: columnOf(table, "id") }),
    );
    return changed.length;
  },
  delete: async ({ model, where }) => {
    if (where.length > 0) await remove(db, tableOf(model), conditionOf(tableOf(model), where));
  },
  deleteMany: async ({ model, where }) =>
    (await remove(db, tableOf(model), conditionOf(tableOf(model), where))).length,
  consumeOne: async <T>({ model, where }: Parameters<NonNullable<CustomAdapter["consumeOne"]>>[0]) => {
    const table = tableOf(model);
    return ((await remove(db, table, oneOf(db, table, where)))[0] ?? null) as T | null;
  },
  incrementOne: ({ model, where, increment, set }) => {
    const table = tableOf(model);
    const added = Object.entries(increment).map(([field, by]) => [
      field,
      sql`coalesce(${columnOf(table, field)}, 0) + ${by}`,
    ]);
    return change(db, table, where, { ...set, ...Object.fromEntries(added) });
  },
});

type Where = Parameters<typeof conditionOf>[1];

const first = async <T>(rows: PromiseLike<unknown[]>): Promise<T | null> =>
  ((await told(async () => rows))[0] ?? null) as T | null;

/**
 * At most one row, and only while it still meets the condition: of two who change or take the same row at once, the
 * second waits for the first and then finds that the condition no longer holds.
 */
const oneOf = (db: Database, table: PgTable, where: Where): SQL | undefined => {
  const id = columnOf(table, "id");
  const chosen = db.select({ id }).from(table).where(conditionOf(table, where)).limit(1);
  return and(inArray(id, chosen), conditionOf(table, where));
};

const change = <T>(db: Database, table: PgTable, where: Where, fields: Fields): Promise<T | null> =>
  Object.keys(fields).length === 0
    ? first(db.select().from(table).where(conditionOf(table, where)).limit(1))
    : first(
        db
          .update(table)
          .set(fields as never)
          .where(oneOf(db, table, where))
          .returning(),
      );

const remove = (db: Database, table: PgTable, condition: SQL | undefined): Promise<unknown[]> =>
  told(async () => db.delete(table).where(condition).returning());
