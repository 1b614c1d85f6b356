/** Refusals of the ledger; bugs and lost connections throw. */
export type Refused = {
  readonly ok: false;
  readonly code: "not-found" | "conflict" | "invalid" | "not-open" | "forbidden";
  readonly detail: Readonly<Record<string, unknown>>;
};
export type Done<T> = { readonly ok: true; readonly value: T };
export type Outcome<T> = Done<T> | Refused;
