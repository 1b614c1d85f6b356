import { expect, test } from "vitest";
import { isProjectCode, normalProjectCode } from "./project-code.ts";

test.each([
  "2105-341024-04-01-123456",
  "2011-341002-47-03-12345X",
  "2017-341002-47-03-123456",
  "2020-341002-47-03-123456",
])("%s is one", (code) => expect(isProjectCode(code)).toBe(true));

test.each([
  ["month 13", "2113-341024-04-01-123456"],
  ["month 00", "2100-341024-04-01-123456"],
  ["a year after the change with four digits", "2021-341002-47-03-123456"],
  ["no hyphens", "21053410240401123456"],
  ["a letter within the number", "2105-341024-04-01-12A456"],
  ["five figures", "2105-341024-04-01-12345"],
  ["the old form with a letter", "2017-341002-47-03-12345X"],
  ["something before it", "皖2105-341024-04-01-123456"],
  ["a second line", "2105-341024-04-01-123456\n"],
])("%s is none", (_, code) => expect(isProjectCode(code)).toBe(false));

test("hyphens of every kind, full width and small letters are put right", () => {
  expect(normalProjectCode(" ２１05–341024—04−01‐12345x ")).toBe("2105-341024-04-01-12345X");
});
