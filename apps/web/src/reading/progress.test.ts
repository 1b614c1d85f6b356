import { expect, test } from "vitest";
import { figure } from "./figure.fixture.ts";
import { progressOf } from "./progress.ts";

test("certain and waiting are what is open, conflicts what contradicts", () => {
  const warn = {
    code: "differs",
    severity: "warn",
    message: { zh: "", en: "" },
    observationId: null,
    targetId: null,
  } as const;
  expect(
    progressOf([
      figure("a"),
      figure("b", { certain: false, findings: [warn] }),
      figure("c", { status: "accepted", findings: [warn] }),
      figure("d", { status: "rejected" }),
    ]),
  ).toEqual({ all: 4, certain: 1, waiting: 1, accepted: 1, conflicts: 1 });
});
