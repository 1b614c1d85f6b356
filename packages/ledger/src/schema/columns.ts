import { customType } from "drizzle-orm/pg-core";
import { moment, momentFromSql } from "../record/moment.ts";

/** timestamptz ↔ "2026-11-05T01:20:00Z". */
export const momentColumn = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp with time zone",
  fromDriver: momentFromSql,
  toDriver: moment,
});

/** bytea ↔ lower-case hex. */
export const hashColumn = customType<{ data: string; driverData: string }>({
  dataType: () => "bytea",
  fromDriver: (text) => text.slice(2),
  toDriver: (text) => `\\x${text}`,
});
