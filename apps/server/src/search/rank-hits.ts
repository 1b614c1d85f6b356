import type { SearchHit } from "@xushi/contract";
import type { OrgUnitRow, SourceListRow } from "@xushi/ledger";
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

/** Indicators and org units by name or alias, then sources that the ledger found; the closest first. */
export const rankHits = (
  query: string,
  vocabulary: Vocabulary,
  sources: readonly SourceListRow[],
): SearchHit[] => {
  const named = [
    ...[...vocabulary.indicators.values()].map((i) => indicatorHit(i, query)),
    ...[...vocabulary.units.values()].map((u) => unitHit(u, query, vocabulary)),
  ].filter((h) => h !== null);
  named.sort((a, b) => a.grade - b.grade);
  return [...named.map((h) => h.hit), ...sources.map(sourceHit)].slice(0, MOST);
};

type Graded = { readonly grade: number; readonly hit: SearchHit };

const indicatorHit = (i: CountyIndicator, query: string): Graded | null => {
  const grade = closeness([i.name.zh, i.name.en, ...i.aliases], query);
  const detail = [i.group, i.unit, ...i.aliases.slice(0, 3)].filter((s) => s !== "").join(" · ");
  return grade === null ? null : { grade, hit: { kind: "indicator", id: i.id, title: i.name.zh, detail } };
};

const unitHit = (u: OrgUnitRow, query: string, vocabulary: Vocabulary): Graded | null => {
  const grade = closeness([u.name, u.nameEn, u.code ?? ""], query);
  const detail = unitName(vocabulary, u.parentId);
  return grade === null ? null : { grade, hit: { kind: "org-unit", id: u.id, title: u.name, detail } };
};

const sourceHit = ({ id, title, publisher, publishedOn }: SourceListRow): SearchHit => ({
  kind: "source",
  id,
  title,
  detail: [publisher, publishedOn ?? ""].filter((s) => s !== "").join(" · "),
});
