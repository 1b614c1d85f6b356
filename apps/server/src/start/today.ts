import { dateOf, instant, type LocalDate } from "@xushi/core";

/** The county's day, whatever zone the machine is in; a fixed one for tests and demonstrations. */
export const todayOf =
  (fixed: LocalDate | null): (() => LocalDate) =>
  () =>
    fixed ?? dateOf(instant(new Date().toISOString()));
