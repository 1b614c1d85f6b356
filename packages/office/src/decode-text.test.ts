import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const GBK = [0xd0, 0xf2, 0xb4, 0xa8, 0xcf, 0xd8];
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

test.each<readonly [string, Uint8Array, string, string]>([
  ["UTF-8", Buffer.from("序川县"), "序川县", "utf-8"],
  ["UTF-8 with its mark", Buffer.from("\ufeff序川县"), "序川县", "utf-8"],
  ["UTF-16 LE", Buffer.from("\ufeff序川县", "utf16le"), "序川县", "utf-16le"],
  ["UTF-16 BE", utf16be("\ufeff序川县"), "序川县", "utf-16be"],
  ["GBK", Buffer.from(GBK), "序川县", "gb18030"],
  ["GB18030 with four bytes", Buffer.from([...GBK, 0x81, 0x39, 0xee, 0x39]), "序川县㐀", "gb18030"],
  ["Windows line ends, kept as they are", Buffer.from("一\r\n二"), "一\r\n二", "utf-8"],
  [
    "a stray control character in a long text",
    Buffer.from(`${"字".repeat(200)}\u0002`),
    `${"字".repeat(200)}\u0002`,
    "utf-8",
  ],
])("%s", (_, bytes, text, encoding) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
});

test("a declared encoding goes before the guess, an unknown one is ignored", () => {
  const big5 = Buffer.from([0xbf, 0xa4]);
  expect(decodeText(big5, "big5")).toMatchObject({ text: "縣" });
  expect(decodeText(Buffer.from(GBK), "x-of-my-own")).toMatchObject({ text: "序川县" });
});

test.each<readonly [string, readonly number[], string, number]>([
  ["a bad byte", [0x61, 0xd0, 0xf2, 0xff, 0x41], "gb18030", 3],
  ["a character cut off at the end", [0xd0, 0xf2, 0xb4], "gb18030", 3],
])("%s is named by its offset", (_, bytes, encoding, offset) => {
  expect(decodeText(new Uint8Array(bytes))).toMatchObject({
    code: "text.undecodable",
    detail: { encoding, offset },
  });
});

test("one NUL in a long text makes it binary", () => {
  expect(decodeText(Buffer.from(`${"字".repeat(200)}\0`))).toMatchObject({
    code: "text.binary",
    detail: { offset: 600 },
  });
});

test("UTF-16 without its mark is called binary, at its first NUL", () => {
  expect(decodeText(Buffer.from("ab", "utf16le"))).toMatchObject({
    code: "text.binary",
    detail: { offset: 1 },
  });
});
