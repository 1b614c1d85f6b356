import { expect, test } from "vitest";
import { toCsv } from "./download.ts";

test("cells are quoted where they must be, numbers stay numbers", () => {
  expect(
    toCsv([
      ["月份", "完成"],
      ["1–2月", "-3.5"],
      ['说"好"', "a,b"],
    ]),
  ).toBe('月份,完成\r\n1–2月,-3.5\r\n"说""好""","a,b"');
});

test("nothing is handed over that a spreadsheet would run", () => {
  expect(toCsv([["=1+1", "+cmd", "@x", "-2+3"]])).toBe("'=1+1,'+cmd,'@x,'-2+3");
});
