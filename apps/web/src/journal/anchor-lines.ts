import type { Anchor } from "@xushi/contract";

export type KeptAnchors =
  | { readonly ok: true; readonly anchors: readonly Anchor[] }
  | {
      readonly ok: false;
      readonly why: "badLine" | "otherCounty";
      readonly line: number;
      readonly found: string;
    };

const LINE = /^(\S+) (\d{4}-\d{2}-\d{2}) (\d{1,15}) ([0-9a-f]{64})$/;

/** "xuchuan 2026-11-27 1234 d91f77…", one a line, as they are printed and kept. Empty lines and # are passed over. */
export const readAnchorLines = (text: string, county: string): KeptAnchors => {
  const anchors: Anchor[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const found = raw.trim();
    if (found === "" || found.startsWith("#")) continue;
    const [, whose, day, seq, hash] = LINE.exec(found) ?? [];
    if (whose === undefined || day === undefined || hash === undefined)
      return { ok: false, why: "badLine", line: i + 1, found: found.slice(0, 60) };
    if (whose !== county) return { ok: false, why: "otherCounty", line: i + 1, found: whose };
    anchors.push({ day, seq: Number(seq), hash });
  }
  return { ok: true, anchors };
};

export const anchorLines = (anchors: readonly Anchor[], county: string): string =>
  anchors.map(({ day, seq, hash }) => `${county} ${day} ${seq} ${hash}\n`).join("");
