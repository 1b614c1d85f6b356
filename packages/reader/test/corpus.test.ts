import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { predictCorpus } from "./corpus.ts";

const SHARED = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..", "shared");
const CORPUS = join(SHARED, "corpus", "dev");
const SCORER = join(SHARED, "tools", "score.mjs");
const present = existsSync(CORPUS) && existsSync(SCORER);
if (!present) console.log("skipped: the development corpus is not beside the repository (../shared)");

type Score = { f1: number; macroF1: number };

function score(): Record<"number" | "figure" | "fact", Score> {
  const folder = mkdtempSync(join(tmpdir(), "xushi-reader-"));
  const file = join(folder, "predictions.jsonl");
  writeFileSync(
    file,
    predictCorpus(CORPUS)
      .map((line) => JSON.stringify(line))
      .join("\n"),
  );
  const output = execFileSync(process.execPath, [SCORER, CORPUS, file, "--json"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return JSON.parse(output);
}

describe.skipIf(!present)("the development corpus", () => {
  test.each([
    ["number", 0.97],
    ["figure", 0.9],
    ["fact", 0.83],
  ] as const)("%s F1 is at least %d, over figures and over documents", (level, bar) => {
    const result = score()[level];
    expect(result.f1).toBeGreaterThanOrEqual(bar);
    expect(result.macroF1).toBeGreaterThanOrEqual(bar);
  });
});
