import { expect, test } from "vitest";
import { type InspectionStep, inspectionState, refuseStep } from "./inspection.ts";
import { localDate } from "./plain-date.ts";

const step = (kind: InspectionStep["kind"], on: string, upheld: boolean | null = null): InspectionStep => ({
  kind,
  on: localDate(on),
  upheld,
});
const day = localDate;

test("thirty days to object, counted from the day after; the thirtieth still counts", () => {
  const steps = [step("conclusion", "2026-10-01")];
  expect(inspectionState(steps, day("2026-10-31"))).toEqual({ state: "objectable", due: "2026-10-31" });
  expect(refuseStep(steps, "objection", day("2026-10-31"))).toBeNull();
  expect(inspectionState(steps, day("2026-11-01"))).toEqual({ state: "final" });
  expect(refuseStep(steps, "objection", day("2026-11-01"))).toBe("objection-too-late");
});

test("thirty days to decide; a late decision is late and still owed", () => {
  const steps = [step("conclusion", "2026-10-01"), step("objection", "2026-10-20")];
  expect(inspectionState(steps, day("2026-11-19"))).toMatchObject({ due: "2026-11-19", late: false });
  expect(inspectionState(steps, day("2026-11-20"))).toMatchObject({ state: "under-review", late: true });
  expect(refuseStep(steps, "decision", day("2026-12-20"))).toBeNull();
  expect(refuseStep(steps, "objection", day("2026-10-21"))).toBe("nothing-to-object-to");
});

test("an upheld objection wants a new conclusion, which may be objected to again; another makes it final", () => {
  const objected = [step("conclusion", "2026-10-01"), step("objection", "2026-10-20")];
  const upheld = [...objected, step("decision", "2026-11-01", true)];
  expect(inspectionState(upheld, day("2026-11-02"))).toEqual({ state: "reopened" });
  expect(refuseStep(upheld, "conclusion", day("2026-11-05"))).toBeNull();
  expect(inspectionState([...upheld, step("conclusion", "2026-11-05")], day("2026-11-06"))).toMatchObject({
    state: "objectable",
  });
  const dismissed = [...objected, step("decision", "2026-11-01", false)];
  expect(inspectionState(dismissed, day("2026-11-02"))).toEqual({ state: "final" });
  expect(refuseStep(dismissed, "conclusion", day("2026-11-05"))).toBe("concluded-already");
  expect(refuseStep(dismissed, "objection", day("2026-11-05"))).toBe("nothing-to-object-to");
});

test("nothing is objected to or decided before there is a conclusion", () => {
  expect(refuseStep([], "objection", day("2026-10-01"))).toBe("nothing-to-object-to");
  expect(refuseStep([], "decision", day("2026-10-01"))).toBe("nothing-to-decide");
  expect(inspectionState([], day("2026-10-01"))).toEqual({ state: "open" });
});
