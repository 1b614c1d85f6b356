/** Where a table's picture puts things. Pure: words in, numbers out. */

export type PictureTable = {
  readonly title: string;
  /** The first is the places' own; `group` stands over the first column of an indicator. */
  readonly columns: readonly { readonly key: string; readonly group: string; readonly name: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly isStrong: boolean;
    readonly cells: readonly { readonly text: string; readonly fill: string | null }[];
  }[];
};

const ROW = 28;
const TOP = 34;
const CELL_PAD = 16;

/** About as wide as it is drawn at 12: a Chinese character is a square, the rest a good half of one. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 12 : 7), 0);

export const pictureLayout = ({ title, columns, rows }: PictureTable) => {
  const own = columns.map(({ name }, at) =>
    Math.max(textWidth(name), ...rows.map(({ cells }) => textWidth(cells[at]?.text ?? ""))),
  );
  const widths = own.map((width, at) => width + CELL_PAD + spareFor(columns, own, at));
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, w) => sum + w, 0));
  const edge = (at: number) => {
    const left = lefts[at] ?? 0;
    return { left, right: left + (widths[at] ?? 0), isText: at === 0 };
  };
  const head = { group: TOP + 18, name: TOP + 38, foot: TOP + 48 };
  const total = widths.reduce((sum, w) => sum + w, 0);
  return {
    width: Math.max(total, textWidth(title) * 1.3 + CELL_PAD * 2),
    height: head.foot + rows.length * ROW + 12,
    head,
    columns: columns.map((column, at) => ({ ...column, ...edge(at) })),
    rows: rows.map(({ key, isStrong, cells }, n) => ({
      ...{ key, isStrong, top: head.foot + n * ROW, foot: head.foot + (n + 1) * ROW },
      cells: cells.map((cell, at) => ({ ...cell, ...edge(at), key: columns[at]?.key ?? "" })),
    })),
  };
};

/** What a group's last column must be wider by, so that the group's name does not run into the next one's. */
const spareFor = (columns: PictureTable["columns"], own: readonly number[], at: number): number => {
  const isLast = at === columns.length - 1 || columns[at + 1]?.group !== "";
  if (!isLast) return 0;
  const from = columns.slice(0, at + 1).findLastIndex(({ group }) => group !== "");
  if (from < 0) return 0;
  const held = own.slice(from, at + 1).reduce((sum, width) => sum + width + CELL_PAD, 0);
  return Math.max(0, textWidth(columns[from]?.group ?? "") + CELL_PAD - held);
};
