import { describe, expect, test } from "vitest";
import { type TinyPart, writeZip } from "../../test/tiny-zip.ts";
import { withLimits } from "../limits.ts";
import { openArchive } from "./archive.ts";

async function read(bytes: Uint8Array, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of openArchive(bytes, withLimits()).stream(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe("parts of a package", () => {
  const first: TinyPart = { name: "甲.xml", data: "第一" };

  test.each<readonly [string, TinyPart]>([
    ["deflated", first],
    ["stored", { ...first, stored: true }],
    ["with 64-bit sizes", { ...first, wide: true }],
  ])("%s", async (_, part) => {
    const bytes = writeZip([{ name: "0", data: "x" }, part]);
    expect(await read(bytes, "甲.xml")).toBe("第一");
    expect(await read(bytes, "乙.xml")).toBe("");
  });

  test("a small package may compress as well as it likes", async () => {
    const bytes = writeZip([{ name: "a", data: " ".repeat(1_000_000) }]);
    expect(await read(bytes, "a")).toHaveLength(1_000_000);
  });

  test("a large package may compress as well as sheets do", async () => {
    const row = Array.from({ length: 3_000 }, (_, i) => `<v>${(i * 7919) % 10_007}</v>`).join("");
    const bytes = writeZip([{ name: "a", data: row.repeat(1_000) }]);
    expect(() => openArchive(bytes, withLimits())).not.toThrow();
  });
});
