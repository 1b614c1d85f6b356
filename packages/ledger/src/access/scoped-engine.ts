import type { Engine } from "../engine/engine.ts";
import { type Scope, scopeScript } from "./scope.ts";

/** The same engine, acting for one account in one jurisdiction: each statement in a transaction that says so. */
export const scopedEngine = (engine: Engine, scope: Scope): Engine => {
  const prelude = scopeScript(scope);
  return {
    kind: engine.kind,
    rows: (text, params) => engine.transaction((tx) => tx.rows(text, params), prelude),
    script: (text) => engine.transaction((tx) => tx.script(text), prelude),
    transaction: (work) => engine.transaction(work, prelude),
    close: () => engine.close(),
  };
};
