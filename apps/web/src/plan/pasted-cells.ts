/** What a spreadsheet puts on the clipboard: lines of cells with tabs between; a cell with a line break stands in quotes. */
export const pastedCells = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const c = text[at] ?? "";
    if (isQuoted && c === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (c === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (!isQuoted && c === "\t") endCell();
    else if (!isQuoted && c === "\n") {
      endCell();
      rows.push([]);
    } else if (c !== "\r") cell += c;
  }
  endCell();
  return rows.filter((row) => row.some((each) => each !== ""));
};

type Part = { readonly orgUnitId: string; readonly name: string };

export type PastedParts = {
  readonly values: Readonly<Record<string, string>>;
  /** Names that are no part, as they were written. */
  readonly unknown: readonly string[];
};

/**
 * A pasted column or table as values of the parts. Two columns are name and value, whatever the order of the rows: 石桥 is
 * 石桥镇. One column fills the parts from the one that it was pasted into on.
 */
export const pastedParts = (text: string, parts: readonly Part[], from: number): PastedParts => {
  const rows = pastedCells(text);
  const values: Record<string, string> = {};
  const unknown: string[] = [];
  rows.forEach((row, i) => {
    const named = row.length > 1 && row[0] !== "";
    const part = named ? partNamed(row[0] ?? "", parts) : parts[from + i];
    const value = row.at(-1) ?? "";
    if (part !== undefined) values[part.orgUnitId] = value;
    else if (/\d/.test(value)) unknown.push(named ? (row[0] ?? "") : value);
  });
  return { values, unknown };
};

const ENDING = /[镇乡街道办事处局委办公室]+$/u;

const partNamed = (name: string, parts: readonly Part[]): Part | undefined => {
  const exact = parts.find((part) => part.name === name);
  if (exact !== undefined) return exact;
  const stem = name.replace(ENDING, "");
  const like = parts.filter((part) => part.name.replace(ENDING, "") === stem && stem !== "");
  return like.length === 1 ? like[0] : undefined;
};
