// `npm test`: every test, in one command. `npm test -- packages/core` runs the unit tests of one place.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { cacheFolder, ensureInstalled, ROOT, run } from "./lib/install.mjs";
import { ensureServices } from "./lib/services.mjs";

const only = process.argv.slice(2);
ensureInstalled();

const totals = { passed: 0, failed: 0, skipped: 0 };

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
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // The runner fell over before it could write: that is one failure, and `code` says so.
  }
  totals.passed += counts.numPassedTests;
  totals.skipped += counts.numPendingTests + counts.numTodoTests;
  totals.failed += code === 0 ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
}

if (only.length > 0) {
  await suite("unit", "vitest.config.ts", only);
} else {
  ensureServices();
  await suite("unit", "vitest.config.ts");
  await ensureBuilt();
  await suite("browser", "e2e/vitest.config.ts");
}

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
