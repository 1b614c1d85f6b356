/**
 * `npm run bench -- NAME`: prints a table for people and, as its last line, one JSON object with the figures that were
 * measured in that run. A bench is a file here that exports `run()`; it is not a test and has no threshold.
 */
import { readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";

type Bench = { run: () => Promise<void> };

const here = new URL("./", import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length));

const name = process.argv[2];
if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- NAME\n  NAME is one of: ${names.join(", ")}`);
  process.exit(2);
}
const cores = cpus();
console.log(
  `${name}: Node ${process.versions.node}, ${cores.length} × ${cores[0]?.model.trim() ?? "unknown"}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}-${process.arch}\n`,
);
const bench = (await import(new URL(`${name}.ts`, here).href)) as Bench;
await bench.run();
