import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addKey, type KeySource, openKeys } from "./key-file.ts";

const now = () => "2026-11-05T01:20:00Z";

describe("the key file", () => {
  let folder: string;
  let source: KeySource;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "xushi-keys-"));
    source = { json: null, file: join(folder, "keys.json"), algorithm: "aes-256-gcm" };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made on first use, for its owner alone, and read again as it is", () => {
    const first = openKeys(source, now).keyring();
    expect(statSync(source.file).mode & 0o777).toBe(0o600);
    expect(openKeys(source, now).keyring()).toEqual(first);
    expect(first.keys).toHaveLength(1);
  });

  it("is refused when others may read it, with the command that mends it", () => {
    openKeys(source, now);
    chmodSync(source.file, 0o640);
    expect(() => openKeys(source, now)).toThrow(`(640). Run: chmod 600 ${source.file}`);
  });

  it("that is damaged is refused, never replaced, and none of it is told", () => {
    const short = '{"version":1,"current":"k","keys":[{"id":"k","made":"","secret":"hush"}]}';
    for (const text of ["", "{", "[]", short]) {
      writeFileSync(source.file, text, { mode: 0o600 });
      expect(() => openKeys(source, now)).toThrow("cannot be read");
      expect(() => openKeys(source, now)).not.toThrow("hush");
      expect(readFileSync(source.file, "utf8")).toBe(text);
    }
  });

  it("gets a further key that counts without opening it again; the first one stays", () => {
    const keys = openKeys(source, now);
    const before = keys.keyring();
    const added = addKey(source, now());
    expect(keys.keyring()).toEqual(added);
    expect(added.keys.slice(0, 1)).toEqual(before.keys);
    expect(added.current).not.toBe(before.current);
    expect(statSync(source.file).mode & 0o777).toBe(0o600);
  });

  it("gives way to the environment, which is only read", () => {
    openKeys(source, now);
    const json = readFileSync(source.file, "utf8");
    const elsewhere = { ...source, json, file: join(folder, "none.json") };
    expect(openKeys(elsewhere, now).keyring()).toEqual(openKeys(source, now).keyring());
    expect(() => addKey(elsewhere, now())).toThrow("XUSHI_KEYS_JSON");
    expect(() => openKeys({ ...source, json: "{}" }, now)).toThrow("XUSHI_KEYS_JSON cannot be read");
    expect(statSync(elsewhere.file, { throwIfNoEntry: false })).toBeUndefined();
  });
});
