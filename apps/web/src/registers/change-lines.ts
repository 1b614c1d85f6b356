/** What changed in an item from one version to the next, as sentences. Pure. */
import type { ItemHistory, Register, RegisterField } from "@xushi/contract";
import { isAbsent, type Shaped, valueText, type Words } from "./show-value.ts";

export type ChangeWords = Words & {
  readonly empty: string;
  readonly change: (before: string, after: string) => string;
  readonly rowAdded: (row: string) => string;
  readonly rowRemoved: (row: string) => string;
  readonly rowChanged: (row: number, changes: string) => string;
};

export type ChangeLine = {
  readonly field: string;
  readonly title: string;
  readonly words: readonly string[];
};

type Change = ItemHistory["entries"][number]["changes"][number];
type Row = Readonly<Record<string, unknown>>;

/** One line a field; of a group one piece a row. A field that the register no longer has keeps its key. */
export const changeLines = (
  { fields }: Pick<Register, "fields">,
  changes: readonly Change[],
  words: ChangeWords,
): readonly ChangeLine[] =>
  changes.map(({ field: id, before, after }) => {
    const field = fields.find((f) => f.id === id);
    if (field === undefined)
      return { field: id, title: id, words: [words.change(bare(before), bare(after))] };
    const said =
      field.kind === "group"
        ? rowLines(field, rowsIn(before), rowsIn(after), words)
        : [pair(field, before, after, words)];
    return { field: id, title: words.text(field.title), words: said };
  });

const bare = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value ?? "").slice(0, 200);

const pair = (shape: Shaped, before: unknown, after: unknown, words: ChangeWords): string =>
  words.change(shown(shape, before, words), shown(shape, after, words));

const shown = (shape: Shaped, value: unknown, words: ChangeWords): string =>
  isAbsent(value) ? words.empty : valueText(shape, value, words).replaceAll("\n", "、");

const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

/**
 * Rows are known by their place: they are added at the end far more often than in between. Rows that stand on both sides
 * unchanged are taken out first, so that one row removed from the middle does not read as all of them changed.
 */
const rowLines = (
  { fields }: RegisterField,
  before: readonly Row[],
  after: readonly Row[],
  words: ChangeWords,
): readonly string[] => {
  const keyOf = (row: Row) => JSON.stringify(fields.map((f) => row[f.id] ?? null));
  const [was, is] = [before.map(keyOf), after.map(keyOf)];
  const gone = before.flatMap((row, i) => (is.includes(was[i] ?? "") ? [] : [{ row, at: i }]));
  const come = after.flatMap((row, i) => (was.includes(is[i] ?? "") ? [] : [{ row, at: i }]));
  const changed = come.filter(({ at }) => gone.some((g) => g.at === at));
  return [
    ...changed.map(({ row, at }) =>
      words.rowChanged(at + 1, cellChanges(fields, before[at] ?? {}, row, words)),
    ),
    ...gone
      .filter(({ at }) => !changed.some((c) => c.at === at))
      .map(({ row }) => words.rowRemoved(rowText(fields, row, words))),
    ...come
      .filter(({ at }) => !changed.some((c) => c.at === at))
      .map(({ row }) => words.rowAdded(rowText(fields, row, words))),
  ];
};

const cellChanges = (fields: RegisterField["fields"], before: Row, after: Row, words: ChangeWords): string =>
  fields
    .filter((f) => JSON.stringify(before[f.id] ?? null) !== JSON.stringify(after[f.id] ?? null))
    .map((f) => `${words.text(f.title)} ${pair(f, before[f.id], after[f.id], words)}`)
    .join("，");

/** The first four things that a row says. */
const rowText = (fields: RegisterField["fields"], row: Row, words: ChangeWords): string =>
  fields
    .flatMap((f) => (isAbsent(row[f.id]) ? [] : [valueText(f, row[f.id], words).replaceAll("\n", "、")]))
    .slice(0, 4)
    .join(" · ");
