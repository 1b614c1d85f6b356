import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { REGISTERS } from "@xushi/registers";
import { expect, test } from "vitest";
import { docPages, registerPage, strayPages } from "./docs.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

test.each([...docPages()])("%s says what the definition says; npm run docs writes it anew", (path, text) => {
  expect(readFileSync(join(ROOT, path), "utf8")).toBe(text);
});

test("no page is left of a register that is gone", () => {
  expect(strayPages(ROOT)).toEqual([]);
});

test("every field, stage, rate and watch list stands on its page, and no table is broken by what it says", () => {
  for (const register of REGISTERS) {
    const page = registerPage(register);
    for (const id of [register.fields, register.stages, register.rates ?? {}, register.watches ?? {}].flatMap(
      (o) => Object.keys(o),
    ))
      expect(page).toContain(`| \`${id}\``);
    for (const block of page
      .trimEnd()
      .split("\n\n")
      .filter((text) => text.startsWith("|"))) {
      const columns = block.split("\n").map((line) => line.replaceAll("\\|", "").split("|").length);
      expect(new Set(columns).size).toBe(1);
    }
  }
});
