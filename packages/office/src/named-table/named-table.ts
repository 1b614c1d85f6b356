import type { ShownColumn } from "../register-workbook/register-table.ts";

/** What a column of a table may be, by the names that offices give it. */
export interface NamedField {
  readonly field: string;
  /** Asked before all aliases; the name of both head rows together before that of the lower one alone. */
  readonly titles: readonly string[];
  readonly aliases: readonly string[];
  /** Its cells are numbers, so that a column of words is not taken for it because of a name that is alike. */
  readonly isNumber: boolean;
}

/** A table whose rows are named in one column: which fields there are, and how its heads are to be read. */
export interface TableWords {
  readonly fields: readonly NamedField[];
  /** Heads that are known and hold nothing that is wanted. */
  readonly ignored: readonly string[];
  /** Base units of the numbers, for heads that name them. */
  readonly bases: readonly string[];
  /** What a head means in this file: in October's workbook 1-10月 is 累计. */
  readonly reword: (head: string) => string;
  /** A whole head that is none of the fields, whatever stands in its last row: 上年同期 over 绝对额. */
  readonly isOther: (header: string) => boolean;
  /** The field that names the rows, and whether a text is such a name: it is found where its head says nothing. */
  readonly naming: { readonly field: string; readonly isName: (text: string) => boolean };
}

export interface NamedCell {
  /** Letter. */
  readonly column: string;
  /** As a person would say what stands there: 0.085 shown as percent is "8.5%". */
  readonly text: string;
  /** Of the column, from its own head or the one above; `null` where neither says. */
  readonly unit: string | null;
  /** "单位：万元" above the table: of every column that it fits. */
  readonly noteUnit: string | null;
}

export interface NamedRow {
  readonly row: number;
  /** By field; what is empty or says that there is nothing ("—") is not there. */
  readonly cells: Readonly<Partial<Record<string, NamedCell>>>;
}

export interface NamedColumn extends ShownColumn {
  /** Under which it is remembered: the same next month. */
  readonly key: string;
}

export interface NamedTable {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly columns: readonly NamedColumn[];
  readonly rows: readonly NamedRow[];
  /** Hidden rows are not read. */
  readonly hiddenRows: number;
  /** Below the last row that is read. */
  readonly rowsBeyond: number;
  /** "2026年1-10月", as the lines above the table or the sheet's name say it. */
  readonly titlePeriod: string | null;
}
