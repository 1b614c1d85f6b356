import { ApiError } from "@xushi/contract";
import { expect, test } from "vitest";
import { placeForRefusal, safeReturn } from "./first-steps.ts";

const refused = (code: string) => new ApiError(401, { code, message: { zh: "", en: "" } });

test("a refusal that signing in would lift leads there", () => {
  expect(placeForRefusal(refused("session.missing"))).toBe("/sign-in");
  expect(placeForRefusal(refused("session.password-due"))).toBe("/sign-in/next");
  expect(placeForRefusal(refused("session.second-factor-due"))).toBe("/sign-in/next");
  expect(placeForRefusal(refused("access.no-post"))).toBeNull();
  expect(placeForRefusal(new Error("x"))).toBeNull();
});

test("the way back stays in this app", () => {
  expect(safeReturn("/journal?q=x")).toBe("/journal?q=x");
  for (const to of [undefined, "https://evil.example", "//evil.example", "/\\evil.example", "/sign-in", ""])
    expect([to, safeReturn(to)]).toEqual([to, "/"]);
});
