// `npm test`: every test, in one command. `npm test -- packages/core` runs the unit tests of one place.
import { readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { cacheFolder, ensureInstalled, ROOT, run } from "./lib/install.mjs";
import { ensureServices } from "./lib/services.mjs";

const only = process.argv.slice(2);
ensureInstalled();

const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function suite(name, config, filters = []) {
  const report = join(cacheFolder(), `tests-${name}.json`);
  rmSync(report, { force: true });
  const code = await run([
    join(ROOT, "node_modules/vitest/vitest.mjs"),
    "run",
    "--config",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // The runner fell over before it could write: that is one failure, and `code` says so.
  }
  totals.passed += counts.numPassedTests;
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
  totals.failed += code === 0 ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  failures.push(...counts.testResults.flatMap(failuresOf));
}

/** What failed in one file: its tests, or the file itself where it fell over before any test ran. */
function failuresOf({ name: file, status, message, assertionResults }) {
  const where = relative(ROOT, file);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (status === "failed" && failed.length === 0) return [{ where, title: "", why: message }];
  return failed.map((test) => ({ where, title: test.fullName, why: test.failureMessages.join("\n") }));
}

if (only.length > 0) {
  await suite("unit", "vitest.config.ts", only);
} else {
  ensureServices();
  await suite("unit", "vitest.config.ts");
  await ensureBuilt();
  await suite("browser", "e2e/vitest.config.ts");
}

// Named last, since the second suite's output has long pushed the first one's failures out of sight.
for (const { where, title, why } of failures)
  console.log(`FAILED ${where} > ${title}\n${why.split("\n").slice(0, 4).join("\n")}\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
