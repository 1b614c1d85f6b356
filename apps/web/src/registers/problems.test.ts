import { ApiError } from "@xushi/contract";
import { expect, test } from "vitest";
import { isConflict, problemsBelow, problemsIn } from "./problems.ts";

const refusal = (status: number, detail: Record<string, unknown>) =>
  new ApiError(status, { code: "x", message: { zh: "", en: "" }, detail });

test("bad values and missing fields are found by where they stand", () => {
  const expected = { zh: "日期", en: "A date" };
  const problems = problemsIn(
    refusal(422, {
      bad: [{ path: ["permits", 0, "grantedOn"], found: "明天", expected }],
      missing: ["contract"],
    }),
  );
  expect([...problems.keys()]).toEqual(["permits.0.grantedOn", "contract"]);
  expect(problemsBelow(problems, "permits.0").get("grantedOn")).toEqual({ found: "明天", expected });
  expect(problemsBelow(problems, "permit").size).toBe(0);
});

test("a conflict is somebody else's change, not a field that is wrong", () => {
  expect(isConflict(refusal(409, {}))).toBe(true);
  expect(isConflict(refusal(422, {}))).toBe(false);
  expect(isConflict(new Error("x"))).toBe(false);
});
