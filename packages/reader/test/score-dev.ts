/**
 * Writes the reader's predictions for an annotated corpus as JSONL.
 *
 *   node packages/reader/test/score-dev.ts CORPUS_DIR OUT.jsonl
 */
import { writeFileSync } from "node:fs";
import { predictCorpus } from "./corpus.ts";

const [corpus, out] = process.argv.slice(2);
if (corpus === undefined || out === undefined) {
  console.error("usage: score-dev.ts CORPUS_DIR OUT.jsonl");
  process.exit(2);
}
const lines = predictCorpus(corpus).map((line) => JSON.stringify(line));
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(`${lines.length} predictions in ${out}`);
