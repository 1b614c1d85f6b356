import type { Engine, Session } from "./engine.ts";

/** Told of every statement, as it is sent and without its values; must do the work and hand its result on. */
export type ObserveStatement = <T>(text: string, work: () => Promise<T>) => Promise<T>;

const observed = <S extends Session>(session: S, observe: ObserveStatement): S => ({
  ...session,
  rows: (text, params) => observe(text, () => session.rows(text, params)),
});

/** The same engine, watched. Nothing it can do besides is lost. */
export const observedEngine = <E extends Engine>(engine: E, observe: ObserveStatement): E => ({
  ...observed(engine, observe),
  // The prelude says who asks: it is not shown.
  transaction: (work, prelude) => engine.transaction((tx) => work(observed(tx, observe)), prelude),
});
