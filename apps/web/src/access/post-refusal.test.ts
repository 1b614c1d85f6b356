import { ApiError } from "@xushi/contract";
import { expect, test } from "vitest";
import { postRefusal } from "./post-refusal.ts";

const refused = (code: string, detail = {}) =>
  new ApiError(422, { code, message: { zh: "不行", en: "no" }, detail });

test("what people run into stands under its field", () => {
  expect(postRefusal(refused("post.officers-apart"))).toEqual({ field: "role", words: "officersApart" });
  expect(postRefusal(refused("access.forbidden", { table: "post" }))).toEqual({
    field: "account",
    words: "selfGrant",
  });
  expect(postRefusal(refused("ledger.invalid", { ledger: { field: "deputyFor" } }))).toEqual({
    field: "deputyFor",
    words: "badDeputy",
  });
});

test("anything else stands under the form, in the server's words", () => {
  expect(postRefusal(refused("ledger.invalid", { ledger: { field: "reason" } }))).toEqual({ field: null });
  expect(postRefusal(new TypeError("broken"))).toEqual({ field: null });
});
