import type { Board, Light } from "@xushi/contract";

export type LeadSegment =
  | { readonly kind: "text" | "good" | "bad"; readonly text: string }
  | { readonly kind: "light"; readonly text: string; readonly light: Light }
  | { readonly kind: "indicator"; readonly text: string; readonly indicatorId: string };

type Found = { readonly start: number; readonly end: number; readonly segment: LeadSegment };

/**
 * Cuts the lead sentence where it can be coloured and pressed: 「14 项滞后」 leads to the rows that lag, an indicator's
 * name to its page, a signed number shows on which side it stands. The words stay exactly the server's.
 */
export const leadSegments = (
  lead: string,
  board: Pick<Board, "counts" | "rows">,
  lang: "zh" | "en",
): readonly LeadSegment[] => {
  const found = [
    ...board.counts.flatMap(({ light, count }) => clauseOf(lead, light, count, lang)),
    ...board.rows.flatMap((row) => nameOf(lead, row.name[lang], row.indicatorId)),
    ...signedNumbers(lead),
  ];
  return cut(lead, dropOverlaps(found));
};

/** From the count to the end of its clause: "61 项达到或超过序时", by the light's word or, where that is put otherwise, by the count. */
const clauseOf = (lead: string, light: Light, count: number, lang: "zh" | "en"): Found[] => {
  const word = light.word[lang].replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const byWord =
    word === ""
      ? null
      : new RegExp(`\\d+[^\\d，。；,;.]{0,24}?${word}[^，。；,;.（(\\d]{0,12}`, "i").exec(lead);
  const m = byWord ?? (lang === "en" ? new RegExp(`(?<![\\d.])${count} [a-z][^,;.:]*`).exec(lead) : null);
  if (m === null) return [];
  const text = m[0].trimEnd();
  return [{ start: m.index, end: m.index + text.length, segment: { kind: "light", text, light } }];
};

const nameOf = (lead: string, name: string, indicatorId: string): Found[] => {
  const start = name === "" ? -1 : lead.indexOf(name);
  if (start < 0) return [];
  return [{ start, end: start + name.length, segment: { kind: "indicator", text: name, indicatorId } }];
};

const signedNumbers = (lead: string): Found[] =>
  [...lead.matchAll(/(?<![\d-])[−+]\d+(?:\.\d+)?/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    segment: { kind: m[0].startsWith("+") ? "good" : "bad", text: m[0] },
  }));

/** Of two that overlap the longer stays: 固定资产投资 over 投资. */
const dropOverlaps = (found: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  for (const f of found.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((k) => f.start < k.end && k.start < f.end)) kept.push(f);
  return kept.toSorted((a, b) => a.start - b.start);
};

const cut = (lead: string, found: readonly Found[]): readonly LeadSegment[] => {
  const segments: LeadSegment[] = [];
  let at = 0;
  for (const { start, end, segment } of found) {
    if (start > at) segments.push({ kind: "text", text: lead.slice(at, start) });
    segments.push(segment);
    at = end;
  }
  if (at < lead.length) segments.push({ kind: "text", text: lead.slice(at) });
  return segments;
};
