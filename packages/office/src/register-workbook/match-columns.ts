import type { HeaderColumn } from "./header-column.ts";
import { levelName } from "./header-name.ts";
import { likeness } from "./likeness.ts";
import type { Target, Targets } from "./targets.ts";

/** How a column came to its field; `none`: it has none. */
export type MatchedBy = "remembered" | "title" | "alias" | "similar" | "person" | "none";

export interface MatchedColumn extends HeaderColumn {
  /** A field's name, one of the special columns, or `null`: not imported. */
  readonly field: string | null;
  readonly by: MatchedBy;
}

/** What people decided before, by `rememberedKey` of the header: a field, or `null` for "not imported". */
export type Remembered = Readonly<Record<string, string | null>>;

/** Headers that differ in spaces and width alone are the same; those that differ in their unit are not. */
export const rememberedKey = (header: string): string => levelName(header);

const ALIKE = 0.75;
/** The best must be clearly ahead of the second. */
const AHEAD = 0.08;

type Claims = Map<number, { readonly field: string | null; readonly by: MatchedBy }>;

/**
 * Leads each column to at most one field and each field to at most one column: first what was decided before, then titles
 * in either language, aliases, and last what is alike and has no rival. `fits` may refuse a likeness that the cells belie.
 */
export function matchColumns(
  columns: readonly HeaderColumn[],
  targets: Targets,
  remembered: Remembered = {},
  fits: (column: HeaderColumn, field: string) => boolean = () => true,
): readonly MatchedColumn[] {
  const claims = claimsByName(columns, targets, remembered);
  const taken = fieldsOf(claims);
  const open = columns.filter(({ column }) => !claims.has(column));
  const free = targets.list.filter(({ field }) => !taken.has(field) && !field.startsWith("$"));
  for (const { column, field } of alikePairs(open, free))
    if (fits(column, field)) claim(claims, column.column, field, "similar");
  return columns.map((column) => ({
    ...column,
    ...(claims.get(column.column) ?? { field: null, by: "none" as const }),
  }));
}

/** How many columns are known by name: what tells a header from a row of data. */
export const countNamed = (columns: readonly HeaderColumn[], targets: Targets): number =>
  fieldsOf(claimsByName(columns, targets, {})).size;

const fieldsOf = (claims: Claims): Set<string> =>
  new Set([...claims.values()].flatMap(({ field }) => field ?? []));

function claim(claims: Claims, column: number, field: string, by: MatchedBy): void {
  if (claims.has(column)) return;
  for (const held of claims.values()) if (held.field === field) return;
  claims.set(column, { field, by });
}

function claimsByName(
  columns: readonly HeaderColumn[],
  { list, ignored }: Targets,
  remembered: Remembered,
): Claims {
  const claims: Claims = new Map();
  for (const { column, header } of columns) {
    const decided = remembered[rememberedKey(header)];
    if (decided === null) claims.set(column, { field: null, by: "remembered" });
    else if (list.some(({ field }) => field === decided)) claim(claims, column, decided ?? "", "remembered");
  }
  claimNamed(columns, list, "titles", (column, field) => claim(claims, column, field, "title"));
  for (const { column, names } of columns)
    if (!claims.has(column) && names.some((name) => ignored.has(name)))
      claims.set(column, { field: null, by: "none" });
  claimNamed(columns, list, "aliases", (column, field) => claim(claims, column, field, "alias"));
  return claims;
}

/** The most faithful form of every column is asked before the second form of any. */
function claimNamed(
  columns: readonly HeaderColumn[],
  targets: readonly Target[],
  by: "titles" | "aliases",
  claim: (column: number, field: string) => void,
): void {
  const named = new Map<string, string[]>();
  for (const target of targets)
    for (const name of target[by]) named.set(name, [...(named.get(name) ?? []), target.field]);
  const deepest = Math.max(0, ...columns.map(({ names }) => names.length));
  for (let form = 0; form < deepest; form++)
    for (const { column, names } of columns)
      for (const field of named.get(names[form] ?? "") ?? []) claim(column, field);
}

function alikePairs(
  columns: readonly HeaderColumn[],
  targets: readonly Target[],
): readonly { readonly column: HeaderColumn; readonly field: string }[] {
  const pairs = columns.flatMap((column) => {
    const scored = targets
      .map((target) => ({ column, field: target.field, score: scoreOf(column, target) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = scored;
    if (best === undefined || best.score < ALIKE) return [];
    return second !== undefined && best.score - second.score < AHEAD ? [] : [best];
  });
  return pairs.sort((a, b) => b.score - a.score);
}

function scoreOf({ names }: HeaderColumn, { titles, aliases }: Target): number {
  let best = 0;
  for (const name of names)
    for (const own of [...titles, ...aliases]) best = Math.max(best, likeness(name, own));
  return best;
}
