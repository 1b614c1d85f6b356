/** What is typed into a return, as text, and what it says as numbers. Pure. */
import type { ReturnForm, ReturnRow } from "@xushi/contract";
import { fromBase, parseAmount, parseUnit, toBase, toPlain } from "@xushi/core";

export const COLUMNS = ["value", "growth", "note"] as const;
export type Column = (typeof COLUMNS)[number];
export type TypedRow = Readonly<Record<Column, string>>;
/** By indicator; in the unit in which the office writes. */
export type Typed = Readonly<Record<string, TypedRow>>;

type Draft = {
  readonly indicatorId: string;
  readonly value: string | null;
  readonly growth: string | null;
  readonly note: string;
};

export const typedOf = ({ rows }: Pick<ReturnForm, "rows">): Typed =>
  Object.fromEntries(rows.map((row) => [row.indicatorId, typedRow(row)]));

const typedRow = ({ value, growth, note, displayUnit }: ReturnRow): TypedRow => ({
  value: value === null ? "" : toPlain(fromBase(value, parseUnit(displayUnit))),
  growth: growth ?? "",
  note,
});

export const takes = (row: ReturnRow, column: Column): boolean =>
  column === "note" || (column === "value" ? row.takes.level : row.takes.growth);

/** "1,234.5", "１２３４．５" and "−3.2%" are numbers as offices type them; `undefined` for what is none; `null` for nothing. */
export const numberOf = (text: string): string | null | undefined => {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,%]/g, "")
    .replace(/^[−–]/, "-");
  if (plain === "") return null;
  const found = parseAmount(plain);
  return found === undefined ? undefined : toPlain(found);
};

/** Fields that hold something that is no number: "indicator value". */
export const wrongIn = (rows: readonly ReturnRow[], typed: Typed): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) =>
      (["value", "growth"] as const)
        .filter((column) => numberOf(typed[row.indicatorId]?.[column] ?? "") === undefined)
        .map((column) => `${row.indicatorId} ${column}`),
    ),
  );

/** As the server takes it. @throws where `wrongIn` has something to say. */
export const figuresOf = (rows: readonly ReturnRow[], typed: Typed): Draft[] =>
  rows.map((row) => {
    const { value = "", growth = "", note = "" } = typed[row.indicatorId] ?? {};
    const [level, rate] = [numberOf(value), numberOf(growth)];
    if (level === undefined || rate === undefined) throw new RangeError(`${row.indicatorId} is no number`);
    return {
      indicatorId: row.indicatorId,
      value: level === null ? null : toPlain(toBase(level, parseUnit(row.displayUnit))),
      growth: rate,
      note: note.trim(),
    };
  });

export const countFilled = (rows: readonly ReturnRow[], typed: Typed): number =>
  rows.filter(({ indicatorId }) => {
    const { value = "", growth = "" } = typed[indicatorId] ?? {};
    return value.trim() !== "" || growth.trim() !== "";
  }).length;

export const isSameTyped = (a: Typed, b: Typed): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) =>
    COLUMNS.every((column) => (a[id]?.[column] ?? "") === (b[id]?.[column] ?? "")),
  );
