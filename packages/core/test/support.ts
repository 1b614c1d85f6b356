/** What several tests of this package share. */
import fc from "fast-check";
import { div, toPlain } from "../src/decimal.ts";
import type { LightBand, LightRule } from "../src/light-rule.ts";
import { localDate } from "../src/plain-date.ts";

/** Plain decimals of up to twenty digits and eight places. */
export const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, scale]) => toPlain(div(digits, 10n ** BigInt(scale), 20)));

/** A band that only has a tone. */
export const band = (tone: "good" | "watch" | "bad", when: LightBand["when"]): LightBand => ({
  colour: tone === "good" ? "green" : tone === "watch" ? "yellow" : "red",
  tone,
  word: { zh: tone, en: tone },
  when,
});
/** 银川-like: nothing said between 0 and 10 below. */
export const rule: LightRule = {
  id: "test",
  version: "1",
  title: { zh: "试", en: "Test" },
  place: "试验县",
  object: { zh: "进度", en: "Progress" },
  basis: "gap-pp",
  bands: [
    band("good", [{ measure: "gap-pp", from: { value: "0", inclusive: true } }]),
    band("watch", [
      { measure: "gap-pp", from: { value: "-30", inclusive: true }, to: { value: "-10", inclusive: true } },
    ]),
    band("bad", [{ measure: "gap-pp", to: { value: "-30", inclusive: false } }]),
  ],
  hole: { zh: "0–10未定", en: "0–10 undefined" },
  validFrom: localDate("2026-01-01"),
  validUntil: localDate("2026-12-31"),
  source: "test",
};
