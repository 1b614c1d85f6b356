import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditCheckOf, isCreditCode, normalCreditCode } from "./credit-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const sumOf = (first17: string, value: (letter: string) => number): number =>
  WEIGHTS.reduce((sum, weight, i) => sum + weight * value(first17[i] ?? ""), 0);
const ours = (letter: string): number => ALPHABET.indexOf(letter);

test("the standard's own example, and a letter or a figure changed", () => {
  expect(isCreditCode("91350100M000100Y43")).toBe(true);
  expect(isCreditCode("91350100M000100Y44")).toBe(false);
  expect(isCreditCode("91350100M000100743")).toBe(false);
  expect(isCreditCode("91350101M000100Y43")).toBe(false);
});

test("letters that the alphabet leaves out, a wrong length, small letters, a letter where the place stands", () => {
  for (const letter of "IOSVZ") expect(isCreditCode(`91350100M000100${letter}43`)).toBe(false);
  expect(isCreditCode("91350100M000100Y4")).toBe(false);
  expect(isCreditCode("91350100M000100Y433")).toBe(false);
  expect(isCreditCode("91350100m000100y43")).toBe(false);
  expect(isCreditCode("9135010AM000100Y43")).toBe(false);
});

test("what people type becomes the code", () => {
  expect(normalCreditCode(" ９１350100-m000100y43 ")).toBe("91350100M000100Y43");
});

/** 17 characters whose weighted sum divides by 31. */
const divides = (): string => {
  for (let n = 0; n < 10_000; n++) {
    const first17 = `91349924MA${String(n).padStart(7, "0")}`;
    if (sumOf(first17, ours) % 31 === 0) return first17;
  }
  throw new Error("none in ten thousand");
};

describe("wrong recipes that are passed around", () => {
  test("without the second modulo 31 there is no check character where the sum divides: it is 0", () => {
    const first17 = divides();
    const forgetful = ALPHABET[31 - (sumOf(first17, ours) % 31)];
    expect(forgetful).toBeUndefined();
    expect(creditCheckOf(first17)).toBe("0");
    expect(isCreditCode(`${first17}0`)).toBe(true);
    expect(isCreditCode(`${first17}Y`)).toBe(false);
  });

  test("letters by their place in the alphabet (A is 10, Z is 35) give another character", () => {
    const naive = (letter: string): number =>
      /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 55;
    const first17 = "91350100M000100Y4";
    const wrong = ALPHABET[(31 - (sumOf(first17, naive) % 31)) % 31];
    expect(wrong).not.toBe("3");
    expect(isCreditCode(`${first17}${wrong}`)).toBe(false);
  });

  test("modulo 11, which is the old organisation code's, gives another character", () => {
    const first17 = "91350100M000100Y4";
    const wrong = ALPHABET[(11 - (sumOf(first17, ours) % 11)) % 11];
    expect(wrong).not.toBe("3");
    expect(isCreditCode(`${first17}${wrong}`)).toBe(false);
  });
});

const character = fc.constantFrom(...ALPHABET);
const first17s = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(fc.constantFrom(..."0123456789"), { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(""));

test("one character fits and no other, and one wrong character never passes", () => {
  fc.assert(
    fc.property(first17s, fc.nat(16), character, (first17, at, other) => {
      const fitting = [...ALPHABET].filter((check) => isCreditCode(first17 + check));
      expect(fitting).toEqual([creditCheckOf(first17)]);
      const changed = `${first17.slice(0, at)}${other}${first17.slice(at + 1)}${fitting[0]}`;
      expect(isCreditCode(changed)).toBe(changed === `${first17}${fitting[0]}`);
    }),
  );
});
