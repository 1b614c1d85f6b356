import { ApiError } from "@xushi/contract";
import { expect, test } from "vitest";
import { isConflict, problemsBelow, problemsIn } from "./problems.ts";

const refusal = (code: string, detail: Record<string, unknown> = {}) =>
  new ApiError(422, { code, message: { zh: "", en: "" }, detail });

test("bad values and missing fields are found by where they stand", () => {
  const expected = { zh: "日期", en: "A date" };
  const problems = problemsIn(
    refusal("item.bad-values", {
      bad: [{ path: ["permits", 0, "grantedOn"], found: "明天", expected }],
      fields: ["contract"],
    }),
  );
  expect([...problems.keys()]).toEqual(["permits.0.grantedOn", "contract"]);
  expect(problemsBelow(problems, "permits.0").get("grantedOn")).toEqual({ found: "明天", expected });
  expect(problemsBelow(problems, "permit").size).toBe(0);
});

test("a reason that is needed is a field too", () => {
  expect(problemsIn(refusal("item.reason-needed")).has("reason")).toBe(true);
});

test("a conflict is somebody else's change, not a field that is wrong", () => {
  expect(isConflict(refusal("item.changed-meanwhile"))).toBe(true);
  expect(isConflict(refusal("item.code-taken"))).toBe(false);
  expect(isConflict(new Error("x"))).toBe(false);
});
