import type { CleanedWhere } from "@better-auth/core/db/adapter";
import {
  and,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** The column behind a field of the library. @throws where the table lacks it: library and tables have come apart. */
export const columnOf = (table: PgTable, field: string): PgColumn => {
  const column = (table as unknown as Record<string, PgColumn | undefined>)[field];
  if (column === undefined) throw new Error(`The account tables have no field "${field}"`);
  return column;
};

/** `a AND b AND (c OR d)`: what the library means by connectors. */
export const conditionOf = (table: PgTable, where: readonly CleanedWhere[] = []): SQL | undefined => {
  const one = (clause: CleanedWhere) => compare(columnOf(table, clause.field), clause);
  const all = where.filter((w) => w.connector !== "OR").map(one);
  const any = where.filter((w) => w.connector === "OR").map(one);
  return and(...all, any.length === 0 ? undefined : or(...any));
};

const compare = (column: PgColumn, { operator, value, mode }: CleanedWhere): SQL => {
  const blind = mode === "insensitive" && typeof value === "string";
  switch (operator) {
    case "ne":
      return value === null ? isNotNull(column) : ne(column, value);
    case "lt":
      return lt(column, value);
    case "lte":
      return lte(column, value);
    case "gt":
      return gt(column, value);
    case "gte":
      return gte(column, value);
    case "in":
      return inArray(column, value as string[]);
    case "not_in":
      return notInArray(column, value as string[]);
    case "contains":
      return (blind ? ilike : like)(column, `%${literal(value)}%`);
    case "starts_with":
      return (blind ? ilike : like)(column, `${literal(value)}%`);
    case "ends_with":
      return (blind ? ilike : like)(column, `%${literal(value)}`);
    default:
      if (value === null) return isNull(column);
      return blind ? sql`lower(${column}) = lower(${value})` : eq(column, value);
  }
};

/** "50%" is to be found as written. */
const literal = (value: unknown): string => String(value).replace(/[\\%_]/g, "\\$&");
