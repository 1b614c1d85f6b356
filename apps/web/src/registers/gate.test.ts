import { expect, test } from "vitest";
import { lackingAt } from "./gate.ts";

const move = { to: "signed", missing: ["contract", "signedOn"], reason: true, allowed: true };

test("everything that is missing is said at once, the reason with it", () => {
  expect([...lackingAt(move, { signedOn: "2026-10-31" }, " ").keys()]).toEqual(["contract", "reason"]);
  expect(lackingAt(move, { signedOn: "2026-10-31", contract: [{}] }, "市里已定").size).toBe(0);
  expect(lackingAt({ ...move, missing: [], reason: false }, {}, "").size).toBe(0);
});
