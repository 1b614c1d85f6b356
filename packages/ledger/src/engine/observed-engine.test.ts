import { expect, test } from "vitest";
import type { Engine, Session } from "./engine.ts";
import { observedEngine } from "./observed-engine.ts";

const fake = () => {
  const given: unknown[] = [];
  const engine = {
    kind: "embedded",
    rows: async () => [["1"]],
    async transaction<T>(work: (tx: Session) => Promise<T>, prelude: string): Promise<T> {
      given.push(prelude);
      return work({ rows: async () => [["2"]] } as unknown as Session);
    },
    close: async () => undefined,
    copyTo: async () => undefined,
  };
  return { engine: engine as unknown as Engine & { copyTo(): Promise<void> }, given };
};

test("every statement is seen, inside transactions too, without its values, and answered as before", async () => {
  const seen: string[] = [];
  const { engine, given } = fake();
  const watched = observedEngine(engine, (text, work) => {
    seen.push(text);
    return work();
  });
  expect(await watched.rows("SELECT $1", ["secret"])).toEqual([["1"]]);
  const update = watched.transaction((tx) => tx.rows("UPDATE x SET a = $1", ["secret"]), "SET LOCAL y");
  expect(await update).toEqual([["2"]]);
  expect(seen).toEqual(["SELECT $1", "UPDATE x SET a = $1"]);
  expect(given).toEqual(["SET LOCAL y"]);
  expect(watched.copyTo).toBe(engine.copyTo);
});
