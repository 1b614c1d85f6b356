import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newKeyring, withNewKey } from "./keyring.ts";
import { openSealed, type SealedPlace, seal } from "./seal.ts";
import type { SealAlgorithm } from "./suites.ts";

const NOW = "2026-11-05T01:20:00Z";
const PLACE: SealedPlace = { jurisdictionId: "xu", table: "contact", column: "phone", rowId: "r1" };
const ALGORITHMS: readonly SealAlgorithm[] = ["aes-256-gcm", "sm4-ctr-hmac-sm3"];
const wellFormed = fc.string({ unit: "binary" }).map((text) => text.toWellFormed());

describe.each(ALGORITHMS)("sealing with %s", (algorithm) => {
  const keyring = newKeyring(algorithm, NOW);
  const sealed = seal("138 0000 0000", keyring, PLACE);

  it("gives back what was sealed, whatever it was", () => {
    fc.assert(
      fc.property(wellFormed, fc.string(), (text, rowId) => {
        const place = { ...PLACE, rowId };
        expect(openSealed(seal(text, keyring, place), keyring, place)).toEqual({ ok: true, text });
      }),
    );
  });

  it("names version, algorithm and key, shows nothing else, and never looks the same twice", () => {
    expect(sealed.startsWith(`xushi1.${algorithm}.${keyring.current}.`)).toBe(true);
    expect(sealed).not.toContain("138");
    expect(seal("138 0000 0000", keyring, PLACE)).not.toBe(sealed);
  });

  it("does not open in another row, column, table or jurisdiction", () => {
    const moves: Partial<SealedPlace>[] = [
      { rowId: "r2" },
      { column: "name" },
      { table: "account" },
      { jurisdictionId: "wang" },
      { jurisdictionId: null },
      // The same characters, divided otherwise.
      { table: "contactp", column: "hone" },
    ];
    for (const move of moves)
      expect(openSealed(sealed, keyring, { ...PLACE, ...move })).toEqual({ ok: false, code: "altered" });
  });

  it("does not open with another key, under its own name or that of the right one", () => {
    const other = newKeyring(algorithm, NOW);
    expect(openSealed(sealed, other, PLACE)).toEqual({ ok: false, code: "unknown-key" });
    const posing = { ...other, keys: other.keys.map((k) => ({ ...k, id: keyring.current })) };
    expect(openSealed(sealed, posing, PLACE)).toEqual({ ok: false, code: "altered" });
  });

  it("does not open when a character is cut off or changed anywhere", () => {
    for (let length = 0; length < sealed.length; length++)
      expect(openSealed(sealed.slice(0, length), keyring, PLACE).ok, `cut at ${length}`).toBe(false);
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === "A" ? "B" : "A";
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(openSealed(changed, keyring, PLACE).ok, `changed at ${at}`).toBe(false);
    }
  });

  it("has one spelling: spare bits in the last characters are not ignored", () => {
    const ends = [sealed.lastIndexOf(".") - 1, sealed.length - 1];
    for (const at of ends)
      for (const other of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".replace(
        sealed[at] ?? "",
        "",
      ))
        expect(openSealed(sealed.slice(0, at) + other + sealed.slice(at + 1), keyring, PLACE).ok).toBe(false);
  });

  it("opens with an old key after a new one was added, and seals with the new one", () => {
    const rotated = withNewKey(keyring, NOW);
    expect(openSealed(sealed, rotated, PLACE)).toEqual({ ok: true, text: "138 0000 0000" });
    expect(seal("x", rotated, PLACE)).toContain(`.${rotated.current}.`);
    expect(rotated.current).not.toBe(keyring.current);
  });

  it("opens what the other algorithm sealed with the same key", () => {
    const [other = algorithm] = ALGORITHMS.filter((a) => a !== algorithm);
    expect(openSealed(sealed, { ...keyring, algorithm: other }, PLACE).ok).toBe(true);
  });
});

it("one algorithm's value under the other one's name does not open", () => {
  const keyring = newKeyring("aes-256-gcm", NOW);
  const posing = seal("x", keyring, PLACE).replace("aes-256-gcm", "sm4-ctr-hmac-sm3");
  expect(openSealed(posing, keyring, PLACE)).toEqual({ ok: false, code: "altered" });
  expect(openSealed("138 0000 0000", keyring, PLACE)).toEqual({ ok: false, code: "malformed" });
});
