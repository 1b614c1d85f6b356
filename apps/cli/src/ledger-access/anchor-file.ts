import type { Anchor } from "@xushi/contract";

export type KeptAnchors =
  | { readonly ok: true; readonly byJurisdiction: ReadonlyMap<string, readonly Anchor[]> }
  | { readonly ok: false; readonly line: number; readonly found: string };

const LINE = /^(\S+) (\d{4}-\d{2}-\d{2}) (\d{1,15}) ([0-9a-f]{64})$/;

/** "xuchuan 2026-11-27 1234 d91f77…", one a line; empty lines and lines that begin with # are passed over. */
export const readAnchorFile = (text: string): KeptAnchors => {
  const byJurisdiction = new Map<string, Anchor[]>();
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const [, jurisdiction, day, seq, hash] = LINE.exec(line) ?? [];
    if (jurisdiction === undefined || day === undefined || hash === undefined)
      return { ok: false, line: i + 1, found: line.slice(0, 80) };
    const held = byJurisdiction.get(jurisdiction) ?? [];
    held.push({ day, seq: Number(seq), hash });
    byJurisdiction.set(jurisdiction, held);
  }
  return { ok: true, byJurisdiction };
};
