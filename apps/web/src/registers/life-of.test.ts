import type { RegisterStage } from "@xushi/contract";
import { expect, test } from "vitest";
import { lifeOf } from "./life-of.ts";

const stage = (id: string, kind: RegisterStage["kind"] = "work"): RegisterStage => ({
  id,
  kind,
  title: { zh: id, en: id },
  definition: null,
  next: [],
  requires: [],
  by: "owner",
  another: false,
  reason: false,
});
const register = {
  stages: [
    stage("lead"),
    stage("signed"),
    stage("building"),
    stage("finished", "done"),
    stage("paused", "paused"),
  ],
};
const entered = { lead: "2025-01-01", building: "2025-09-01" };
const states = (at: string, pausedFrom: string | null = null) =>
  lifeOf(register, { stage: at, pausedFrom, entered }).map((step) => `${step.stage.id} ${step.state}`);

test("what was skipped is not called passed", () => {
  expect(states("building")).toEqual(["lead passed", "signed ahead", "building now", "finished ahead"]);
});

test("sent back, what comes after is ahead again", () => {
  expect(states("lead")).toEqual(["lead now", "signed ahead", "building ahead", "finished ahead"]);
});

test("a stop stands at the end, with everything that was reached before it", () => {
  expect(states("paused", "building")).toEqual([
    "lead passed",
    "signed ahead",
    "building passed",
    "finished ahead",
    "paused now",
  ]);
});
