import { expect, test } from "vitest";
import { personOf } from "./local-caller.ts";

test("percent-encoded, cut to a sane length, never empty", () => {
  expect(personOf(encodeURIComponent("王经手"))).toBe("王经手");
  expect(personOf(undefined)).toBe("未署名");
  expect(personOf("%20")).toBe("未署名");
  expect(personOf("%E0%A4%A")).toBe("%E0%A4%A");
  expect(personOf("a".repeat(300))).toHaveLength(60);
});
