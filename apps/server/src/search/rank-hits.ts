import type { SearchHit } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { FoundItem, OrgUnitRow, SourceListRow } from "@xushi/ledger";
import type { CountyIndicator } from "../county/indicator-row.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";

const MOST = 30;

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

/** 0 the name itself, 1 its beginning, 2 somewhere in it; `null` when it is not there. */
export const closeness = (names: readonly string[], query: string): number | null => {
  const q = fold(query);
  const grades = names
    .map(fold)
    .flatMap((n) => (n === q ? [0] : n.startsWith(q) ? [1] : n.includes(q) ? [2] : []));
  return grades.length === 0 ? null : Math.min(...grades);
};

/** What the ledger found, as far as the caller sees it. */
export type FoundInBooks = {
  readonly items: readonly FoundItem[];
  readonly sources: readonly SourceListRow[];
};

/**
 * Indicators and org units by name or alias and items by name or code, the closest first, then sources. What the ledger
 * found is few already: it is never crowded out by units that happen to have the word in their names.
 */
export const rankHits = (
  query: string,
  vocabulary: Vocabulary,
  registers: readonly Register[],
  { items, sources }: FoundInBooks,
): SearchHit[] => {
  const known = [
    ...[...vocabulary.indicators.values()].map((i) => indicatorHit(i, query)),
    ...[...vocabulary.units.values()].map((u) => unitHit(u, query, vocabulary)),
  ].filter((h) => h !== null);
  const room = Math.max(0, MOST - items.length - sources.length);
  const named = [
    ...known.toSorted(byGrade).slice(0, room),
    ...items.flatMap((item) => itemHit(item, query, registers) ?? []),
  ].toSorted(byGrade);
  return [...named.map((h) => h.hit), ...sources.map(sourceHit)];
};

type Graded = { readonly grade: number; readonly hit: SearchHit };

const byGrade = (a: Graded, b: Graded): number => a.grade - b.grade;

const indicatorHit = (i: CountyIndicator, query: string): Graded | null => {
  const grade = closeness([i.name.zh, i.name.en, ...i.aliases], query);
  const detail = [i.group, i.unit, ...i.aliases.slice(0, 3)].filter((s) => s !== "").join(" · ");
  return grade === null
    ? null
    : { grade, hit: { kind: "indicator", id: i.id, title: i.name.zh, detail, item: null } };
};

const unitHit = (u: OrgUnitRow, query: string, vocabulary: Vocabulary): Graded | null => {
  const grade = closeness([u.name, u.nameEn, u.code ?? ""], query);
  const detail = unitName(vocabulary, u.parentId);
  return grade === null
    ? null
    : { grade, hit: { kind: "org-unit", id: u.id, title: u.name, detail, item: null } };
};

/** `null` for an item whose register is gone. */
const itemHit = (
  { itemId, registerId, stage, name, code }: FoundItem,
  query: string,
  registers: readonly Register[],
): Graded | null => {
  const register = registers.find(({ id }) => id === registerId);
  if (register === undefined) return null;
  const title = register.stages[stage]?.title ?? { zh: stage, en: stage };
  const item = { registerId, register: { ...register.title }, stage: { ...title } };
  // Words that stand apart in the name are there, but not as one.
  const grade = closeness([name, code ?? ""], query) ?? 2;
  return { grade, hit: { kind: "item", id: itemId, title: name, detail: code ?? "", item } };
};

const sourceHit = ({ id, title, publisher, publishedOn }: SourceListRow): SearchHit => ({
  kind: "source",
  id,
  title,
  detail: [publisher, publishedOn ?? ""].filter((s) => s !== "").join(" · "),
  item: null,
});
