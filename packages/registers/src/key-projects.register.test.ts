import { decideMove } from "@xushi/core";
import { expect, test } from "vitest";
import { KEY_PROJECTS } from "./key-projects.register.ts";

test("a project does not start on paper alone", () => {
  expect(decideMove(KEY_PROJECTS, "preparing", "started", { approval: "备案.pdf" })).toEqual({
    code: "missing",
    fields: ["startEvidence"],
  });
  expect(
    decideMove(KEY_PROJECTS, "preparing", "started", { approval: "备案.pdf", startEvidence: "桩基.jpg" }),
  ).toBeNull();
});

test("a suspended project goes back to where it can, not to its end", () => {
  expect(decideMove(KEY_PROJECTS, "suspended", "building", {})).toBeNull();
  expect(decideMove(KEY_PROJECTS, "suspended", "finished", { acceptance: "验收.pdf" })).toEqual({
    code: "not-a-move",
  });
});
