/**
 * Speed of the reader beside @microsoft/recognizers-text (number, percentage, currency and dimension, zh-cn)
 * on the same texts in the same run, and on inputs made to hurt.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import RecognizersNumber from "@microsoft/recognizers-text-number";
import RecognizersUnit from "@microsoft/recognizers-text-number-with-unit";
import { readText } from "@xushi/reader";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const CORPUS = join(ROOT, "..", "shared", "corpus", "dev");
const FIXTURES = join(ROOT, "packages", "reader", "fixtures");
const CULTURE = "zh-cn";
const MILLION = 1_000_000;
const TURNS = 2;
const READER_ROUNDS = 120;
const HURTFUL_ROUNDS = 3;

/** Inputs on which a careless reader takes quadratic time. */
const HURTFUL: Readonly<Record<string, string>> = {
  "a million digits": "7".repeat(MILLION),
  "a million 亿": "亿".repeat(MILLION),
  "a million 、": "、".repeat(MILLION),
  "a million （": "（".repeat(MILLION),
  "a million 增长": "增长".repeat(MILLION),
};

export async function run(): Promise<void> {
  const texts = loadTexts();
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `${texts.length} texts, ${total} characters, from ${existsSync(CORPUS) ? "the development corpus" : "the fixtures"}`,
  );
  const [charsPerSecond, rival] = rates(texts, total);
  const ratio = charsPerSecond / rival;
  printRow("reader", charsPerSecond, "");
  printRow("recognizers-text", rival, "");
  console.log(`ratio ${ratio.toFixed(0)}`);
  const worst = measureHurtful(texts.join("\n"));
  console.log(JSON.stringify({ ratio, charsPerSecond, recognizersCharsPerSecond: rival, ...worst }));
}

function loadTexts(): string[] {
  const folder = existsSync(CORPUS) ? CORPUS : FIXTURES;
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
}

function recognize(text: string): void {
  RecognizersNumber.recognizeNumber(text, CULTURE);
  RecognizersNumber.recognizePercentage(text, CULTURE);
  RecognizersUnit.recognizeCurrency(text, CULTURE);
  RecognizersUnit.recognizeDimension(text, CULTURE);
}

/**
 * Characters a second of both, taken in turns so that a busy machine slows them alike.
 * The compiler gets a round of the other's length to warm up on either side.
 */
function rates(texts: readonly string[], total: number): [number, number] {
  timeOf(() => texts.forEach(recognize));
  for (let round = 0; round < READER_ROUNDS; round++) for (const text of texts) readText(text);
  let ours = 0;
  let theirs = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    ours += timeOf(() => {
      for (let round = 0; round < READER_ROUNDS; round++) for (const text of texts) readText(text);
    });
    theirs += timeOf(() => texts.forEach(recognize));
  }
  return [(total * READER_ROUNDS * TURNS) / ours, (total * TURNS) / theirs];
}

/** Seconds that `work` takes. */
function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Ten million characters in one piece, and each hurtful input, against the plain rate of one million. */
function measureHurtful(plain: string): { tenMillionSlowdown: number; worstSlowdown: number } {
  const million = stretch(plain, MILLION);
  const plainRate = bestRate(million);
  printRow("1 M plain, one piece", plainRate, "");
  const tenMillionSlowdown = plainRate / bestRate(stretch(plain, 10 * MILLION), 1);
  printRow(
    "10 M plain, one piece",
    plainRate / tenMillionSlowdown,
    `${tenMillionSlowdown.toFixed(2)} × the plain time`,
  );
  let worstSlowdown = 0;
  for (const [name, text] of Object.entries(HURTFUL)) {
    const slowdown = plainRate / bestRate(text);
    worstSlowdown = Math.max(worstSlowdown, slowdown);
    printRow(name, plainRate / slowdown, `${slowdown.toFixed(2)} × the plain time`);
  }
  return { tenMillionSlowdown, worstSlowdown };
}

function stretch(text: string, length: number): string {
  return `${text}\n`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length);
}

function bestRate(text: string, rounds = HURTFUL_ROUNDS): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    readText(text);
    best = Math.max(best, text.length / ((performance.now() - start) / 1000));
  }
  return best;
}

function printRow(name: string, charsPerSecond: number, note: string): void {
  console.log(`${name.padEnd(24)} ${(charsPerSecond / MILLION).toFixed(3).padStart(9)} M chars/s  ${note}`);
}
