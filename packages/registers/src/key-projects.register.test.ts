import { decideMove, localDate } from "@xushi/core";
import { expect, test } from "vitest";
import { KEY_PROJECTS } from "./key-projects.register.ts";

const FILE = [{ sha256: "0".repeat(64), name: "备案.pdf", size: 1 }];
const move = (to: string, reason = "") => ({
  to,
  reason,
  on: localDate("2026-10-31"),
  account: "li",
  lastMover: null,
});

test("a project does not start on paper alone", () => {
  const preparing = { stage: "preparing", pausedFrom: null };
  expect(decideMove(KEY_PROJECTS, { ...preparing, values: { approval: FILE } }, move("started"))).toEqual({
    ok: false,
    refusal: { code: "missing", fields: ["code", "startEvidence"] },
  });
  const values = { code: "2603-349924-04-01-123456", approval: FILE, startEvidence: FILE };
  expect(decideMove(KEY_PROJECTS, { ...preparing, values }, move("started"))).toMatchObject({ ok: true });
});

test("a suspended project goes back to where it was, not to its end", () => {
  const suspended = { stage: "suspended", pausedFrom: "building", values: {} };
  expect(decideMove(KEY_PROJECTS, suspended, move("building", "复工"))).toMatchObject({ ok: true });
  expect(decideMove(KEY_PROJECTS, suspended, move("finished", "复工"))).toMatchObject({
    refusal: { code: "not-a-move" },
  });
});
