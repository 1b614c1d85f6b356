import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const security = readFileSync(join(ROOT, "docs/security.md"), "utf8");

test("every file that docs/security.md points at is there", () => {
  const paths = [...security.matchAll(/`((?:apps|packages|docs|tools)\/[^`]+)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("its count of lines by standing is the count of its lines", () => {
  const standings = [...security.matchAll(/^\| \d+\.\d+\.\d+ \| L[12] \| [^|]+ \| ([^|]+) \|/gm)].map((m) =>
    m[1]?.trim(),
  );
  // 259 requirements of ASVS 4.0.3 are of level 1 or 2.
  expect(standings).toHaveLength(259);
  const said = [...security.matchAll(/^\| ([a-z/ ]+) \| [^|]+ \| (\d+) \|$/gm)].map((m) => [
    m[1]?.trim(),
    Number(m[2]),
  ]);
  expect(said.map(([word]) => [word, standings.filter((s) => s === word).length])).toEqual(said);
  expect(said).toHaveLength(7);
});
