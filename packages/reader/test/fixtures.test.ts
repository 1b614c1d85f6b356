import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { toScoreLine } from "../src/index.ts";
import { readText } from "../src/read-text.ts";
import { readCorpus } from "./corpus.ts";

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures");

type Gold = { quote: string; near: string; indicator: string; place: string; [field: string]: unknown };

function goldOf(doc: string): Gold[] {
  const lines = readFileSync(join(FIXTURES, `${doc}.jsonl`), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Gold);
}

/** The gold's first variant among several, where the reading has one of them. */
function settle(variants: string, read: string | undefined): string {
  const list = variants.split("|");
  return read !== undefined && list.includes(read) ? read : (list[0] ?? "");
}

describe.each(readCorpus(FIXTURES))("$doc", ({ doc, text, options }) => {
  test("every figure of the golden file and no other, in every slot", () => {
    const read = readText(text, options).figures.map((figure) => toScoreLine(doc, figure));
    const expected = goldOf(doc).map((gold, index) => {
      const { near, ...rest } = gold;
      const start = text.indexOf(near) + near.indexOf(gold.quote);
      const indicator = settle(gold.indicator, read[index]?.indicator);
      const place = settle(gold.place, read[index]?.place);
      return { ...rest, doc, start, end: start + gold.quote.length, indicator, place };
    });
    expect(read).toEqual(expected);
  });
});

test("there are texts of at least twelve kinds", () => {
  expect(readCorpus(FIXTURES).length).toBeGreaterThanOrEqual(12);
});
