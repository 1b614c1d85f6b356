import type { LocalDate } from "../plain-date.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import type { Fields, Values } from "./field.ts";

/** 条目: one undertaking, as a register's own functions see it. */
export type Item<F extends Fields = Fields, S extends string = string> = {
  readonly id: string;
  readonly stage: S;
  /** The day on which it first entered each stage that it has been in. */
  readonly entered: { readonly [K in S]?: LocalDate };
  /** The stage that it was paused in; `null` while it is not paused. */
  readonly pausedFrom: S | null;
  readonly values: Values<F>;
};

/** When one asks. */
export type Asked = { readonly asOf: LocalDate; readonly calendar: WorkingCalendar };
