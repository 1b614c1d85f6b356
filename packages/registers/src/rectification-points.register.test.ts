import { type Decided, decideMove, type Item, type LocalDate, localDate, type Values } from "@xushi/core";
import { expect, test } from "vitest";
import { RECTIFICATION_POINTS } from "./rectification-points.register.ts";

const FILE = [{ sha256: "0".repeat(64), name: "佐证.pdf", size: 1 }];
type State = { readonly stage: string; readonly values: Values };

const move = (
  { stage, values }: State,
  to: string,
  account: string,
  lastMover: string,
  more: object = {},
): Decided =>
  decideMove(
    RECTIFICATION_POINTS,
    { stage, pausedFrom: null, values: { ...values, ...more } as Values },
    { to, reason: "重现", on: localDate("2026-10-31"), account, lastMover },
  );
const went = (state: State, to: string, account: string, lastMover: string, more: object = {}): State => {
  const decided = move(state, to, account, lastMover, more);
  if (!decided.ok) throw new Error(`${to}: ${JSON.stringify(decided.refusal)}`);
  return { stage: to, values: decided.values };
};

/** Handed over, put right, applied for by 李 of the town. */
const applied = (): State =>
  went({ stage: "rectifying", values: {} }, "applied", "li", "li", { evidence: FILE });

test("who applied does not look at it, who looked does not sign, and each step wants its paper", () => {
  const point = applied();
  expect(move(point, "siteChecked", "li", "li", { siteCheck: FILE })).toMatchObject({
    refusal: { code: "same-account" },
  });
  expect(move(point, "siteChecked", "wang", "li")).toMatchObject({
    refusal: { code: "missing", fields: ["siteCheck"] },
  });
  expect(move(point, "siteChecked", "wang", "li", { siteCheck: FILE })).toMatchObject({
    ok: true,
    by: "overseer",
  });
  expect(move(point, "closed", "wang", "li")).toMatchObject({ refusal: { code: "not-a-move" } });
});

test("阶段性办结 is not closed: from there one applies, or goes on", () => {
  expect(RECTIFICATION_POINTS.stages.phased.kind).toBeUndefined();
  expect(RECTIFICATION_POINTS.stages.phased.next).toEqual(["applied", "rectifying"]);
});

test("a rebound reopens with a reason and takes the day of closing with it", () => {
  const checked = went(applied(), "siteChecked", "wang", "li", { siteCheck: FILE });
  const signed = went(checked, "reviewed", "zhao", "wang", {
    signedReview: FILE,
    acceptedBy: "邵明（督查室）",
  });
  const published = went(signed, "published", "li", "zhao", { publicityProof: FILE });
  const closed = went(published, "closed", "zhao", "li");
  expect(closed.values).toMatchObject({ closedOn: "2026-10-31", appliedOn: "2026-10-31" });
  const back = went(closed, "rebounded", "wang", "zhao");
  expect(back.values).toEqual({ evidence: FILE, acceptedBy: "邵明（督查室）", reboundOn: "2026-10-31" });
  expect(move(back, "rectifying", "li", "wang")).toMatchObject({
    refusal: { code: "missing", fields: ["goal", "measures", "deadline"] },
  });
});

test("the press counts what is settled for the phase, the rate of what is struck off does not", () => {
  const item = (stage: string, values: object = {}): Item => ({
    id: stage,
    stage,
    pausedFrom: null,
    entered: {},
    values: values as Values,
  });
  const asked = {
    asOf: localDate("2026-10-31") as LocalDate,
    calendar: { holidays: new Set(), makeUpDays: new Set() },
  };
  const { closed, settled } = RECTIFICATION_POINTS.rates ?? {};
  const of = (part: typeof closed, stage: string) => part?.part(item(stage) as never, asked as never);
  expect([of(closed, "phased"), of(settled, "phased"), of(closed, "closed")]).toEqual([false, true, true]);
});
