export type Column<T> = {
  readonly header: string;
  readonly of: (row: T) => string;
  readonly align?: "right";
  /** Longer cells end in …, so that a row stays a row. */
  readonly widest?: number;
};

/** Columns in line: Chinese characters take two places of a terminal. */
export const table = <T>(columns: readonly Column<T>[], rows: readonly T[]): string => {
  const cells = rows.map((row) => columns.map((c) => shorten(c.of(row), c.widest ?? 40)));
  const all = [columns.map((c) => c.header), ...cells];
  const widths = columns.map((_, i) => Math.max(...all.map((line) => widthOf(line[i] ?? ""))));
  return all
    .map((line) =>
      line
        .map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]?.align))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
};

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export const widthOf = (text: string): number =>
  [...text].reduce((width, c) => width + (WIDE.test(c) || (c.codePointAt(0) ?? 0) > 0x1f000 ? 2 : 1), 0);

const pad = (text: string, width: number, align: "right" | undefined): string => {
  const blanks = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? blanks + text : text + blanks;
};

/** Control characters of a hostile text must not reach the terminal. */
const shorten = (text: string, widest: number): string => {
  const clean = text.replace(/\p{Cc}+/gu, " ");
  if (widthOf(clean) <= widest) return clean;
  let kept = "";
  for (const c of clean) {
    if (widthOf(kept + c) >= widest) break;
    kept += c;
  }
  return `${kept}…`;
};
