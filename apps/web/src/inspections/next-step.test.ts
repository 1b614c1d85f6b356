import { expect, test } from "vitest";
import { nextStep } from "./next-step.ts";

const at = (state: "open" | "objectable" | "under-review" | "final" | "reopened") => ({
  state,
  due: null,
  daysLeft: null,
});
const body = { mayInspect: true, mayObject: true };
const unit = { mayInspect: false, mayObject: true };

test("the body concludes and decides, the unit objects, each in its turn", () => {
  expect(nextStep({ now: at("open"), ...body })).toBe("conclusion");
  expect(nextStep({ now: at("open"), ...unit })).toBeNull();
  expect(nextStep({ now: at("objectable"), ...unit })).toBe("objection");
  expect(nextStep({ now: at("under-review"), ...body })).toBe("decision");
  expect(nextStep({ now: at("reopened"), ...body })).toBe("conclusion");
});

test("nobody objects to his own conclusion, and what is final has no next step", () => {
  expect(nextStep({ now: at("objectable"), ...body })).toBeNull();
  expect(nextStep({ now: at("final"), ...body })).toBeNull();
  expect(nextStep({ now: at("final"), ...unit })).toBeNull();
});
