import type { Done, Refused } from "../ledger.ts";

export const done = <T>(value: T): Done<T> => ({ ok: true, value });

export const refused = (code: Refused["code"], detail: Refused["detail"] = {}): Refused => ({
  ok: false,
  code,
  detail,
});
