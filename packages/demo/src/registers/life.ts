/**
 * A life is what was entered and moved, in order; what an item holds is where its life has led. Every move goes through the
 * register's own gate, so that no demo item stands where a real one could not.
 */
import { decideMove, isEmpty, kindOfStage, type LocalDate, type Register } from "@xushi/core";
import { registerById } from "@xushi/registers";

export type Loose = Readonly<Record<string, unknown>>;

/** `null` in `values` empties a field; `to` is the stage that it was moved to, `null` where it only was edited. */
export type DemoChange = {
  readonly on: LocalDate;
  readonly to: string | null;
  readonly values: Loose;
  readonly reason: string;
};

/**
 * An item as it now stands. Units and other items are named by keys ("town:shiqiao", "key-projects:012"): see `withIds`.
 * `changes`, where there are any, are its versions from the first on (that one without `to`), and lead to `values` and `stage`.
 */
export type DemoItem = {
  readonly register: string;
  readonly key: string;
  readonly stage: string;
  readonly pausedFrom: string | null;
  readonly entered: Readonly<Record<string, LocalDate>>;
  readonly values: Loose;
  readonly changes: readonly DemoChange[];
};

export type LifeEvent = {
  readonly on: LocalDate;
  readonly to?: string;
  readonly values?: Loose;
  readonly reason?: string;
};

type State = Pick<DemoItem, "stage" | "pausedFrom" | "entered" | "values">;

/** @throws RangeError when a gate refuses: that is a bug of the demo. */
export const lifeOf = (
  registerId: string,
  key: string,
  events: readonly LifeEvent[],
  { history = false }: { readonly history?: boolean } = {},
): DemoItem => {
  const register = registerById(registerId);
  if (register === undefined) throw new RangeError(`No register ${registerId}`);
  const sorted = events.map((event, i) => ({ event, i }));
  sorted.sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : a.i - b.i));
  const changes = sorted.map(({ event }) => changeOf(event));
  const state = replay(register, changes, key);
  return { register: registerId, key, ...state, changes: history ? changes : [] };
};

const changeOf = ({ on, to, values = {}, reason = "" }: LifeEvent): DemoChange => ({
  on,
  to: to ?? null,
  values: Object.fromEntries(Object.entries(values).filter(([, value]) => value === null || !isEmpty(value))),
  reason,
});

/** Where changes lead. The first one makes the item, in the register's first stage. */
export const replay = (register: Register, changes: readonly DemoChange[], key: string): State => {
  const [first] = changes;
  if (first === undefined) throw new RangeError(`${key} has no beginning`);
  let state: State = {
    stage: register.first,
    pausedFrom: null,
    entered: { [register.first]: first.on },
    values: {},
  };
  for (const change of changes) state = step(register, state, change, key);
  return state;
};

const step = (register: Register, state: State, change: DemoChange, key: string): State => {
  const values = merged(state.values, change.values);
  if (change.to === null) return { ...state, values };
  const decided = decideMove(
    register,
    { ...state, values: values as never },
    { to: change.to, on: change.on, reason: change.reason, account: "demo", lastMover: null },
  );
  if (!decided.ok)
    throw new RangeError(`${key}: ${state.stage} → ${change.to}: ${JSON.stringify(decided.refusal)}`);
  const isPause = kindOfStage(register.stages[change.to] ?? {}) === "paused";
  return {
    stage: change.to,
    pausedFrom: isPause ? state.stage : null,
    entered: change.to in state.entered ? state.entered : { ...state.entered, [change.to]: change.on },
    values: decided.values,
  };
};

const merged = (before: Loose, more: Loose): Loose =>
  Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, value]) => value !== null));
