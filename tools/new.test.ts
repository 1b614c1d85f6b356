import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nextNumber, type Scaffold, scaffold, write } from "./new.ts";

const REGISTERS_TS = `import type { Register } from "@xushi/core";
import { CHAINS } from "./chains.register.ts";

export const REGISTERS: readonly Register[] = [
  CHAINS,
];
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "xushi-new-"));
  mkdirSync(join(root, "packages/registers/src"), { recursive: true });
  writeFileSync(join(root, "packages/registers/src/registers.ts"), REGISTERS_TS);
});
afterEach(() => rmSync(root, { recursive: true }));

const made = (kind: string, name: string): Scaffold => {
  const result = scaffold(kind, name);
  if (typeof result === "string") throw new Error(result);
  return result;
};

test("numbers go on from the highest, gaps or not", () => {
  expect(nextNumber([])).toBe("0001");
  expect(nextNumber(["0001-a.md", "0007-b.md", "README.md"])).toBe("0008");
});

test("a register comes with its test and its line in the list", () => {
  write(root, made("register", "village-roads"));
  const read = (path: string) => readFileSync(join(root, "packages/registers/src", path), "utf8");
  expect(read("village-roads.register.ts")).toContain("export const VILLAGE_ROADS = defineRegister");
  expect(read("village-roads.register.test.ts")).toContain("./village-roads.register.ts");
  expect(read("registers.ts")).toBe(`import type { Register } from "@xushi/core";
import { VILLAGE_ROADS } from "./village-roads.register.ts";
import { CHAINS } from "./chains.register.ts";

export const REGISTERS: readonly Register[] = [
  CHAINS, VILLAGE_ROADS,
];
`);
});

test("the line fits the list as it is today", () => {
  const text = readFileSync(new URL("../packages/registers/src/registers.ts", import.meta.url), "utf8");
  const [edit] = made("register", "village-roads").edits;
  const changed = edit?.change(text) ?? "";
  expect(changed.match(/VILLAGE_ROADS/g)).toHaveLength(2);
  expect(changed).toMatch(/REGISTERS: readonly Register\[\] = \[[^\]]*VILLAGE_ROADS,?\s*\]/);
});

test("what is there already is never written over, and nothing else is written either", () => {
  const twice = made("register", "village-roads");
  write(root, twice);
  expect(() => write(root, twice)).toThrow("already there");
  expect(
    readFileSync(join(root, "packages/registers/src/registers.ts"), "utf8").match(/VILLAGE/g),
  ).toHaveLength(2);
});

test("a wrong call is answered with the usage", () => {
  expect(scaffold(undefined, undefined)).toContain("usage:");
  expect(scaffold("register", "Village Roads")).toContain("not kebab-case");
});

test("a decision's title may be a sentence", () => {
  expect(Object.keys(made("adr", "One clock, not two").files)[0]).toMatch(
    /^docs\/adr\/\d{4}-one-clock-not-two\.md$/,
  );
});
