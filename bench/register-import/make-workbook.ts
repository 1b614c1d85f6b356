import ExcelJS from "exceljs";
import type { Register, SimpleField } from "../../packages/core/src/index.ts";

export type WorkbookSize = { readonly rows: number; readonly seed: number };

/** The units that a made workbook names. */
export const TOWNS = Array.from({ length: 24 }, (_, i) => `第${i + 1}镇`);
export const COUNTY = "序川县";

/**
 * A register's workbook as an office keeps it: a title, a header with units, every field that a cell can hold, some cells
 * empty. The same seed gives the same workbook.
 */
export async function makeWorkbook(
  path: string,
  register: Register,
  { rows, seed }: WorkbookSize,
): Promise<void> {
  const random = randomFrom(seed);
  const fields = Object.entries(register.fields).filter(
    (entry): entry is [string, SimpleField] => !["group", "files", "reference"].includes(entry[1].kind),
  );
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = book.addWorksheet(register.title.zh);
  sheet.addRow([`${COUNTY}${register.title.zh}台账`]).commit();
  sheet.addRow(["序号", ...fields.map(([, field]) => headerOf(field))]).commit();
  for (let row = 1; row <= rows; row++)
    sheet
      .addRow([row, ...fields.map(([name, field]) => cellOf(register, name, field, row, random))])
      .commit();
  sheet.commit();
  await book.commit();
}

const headerOf = (field: SimpleField): string =>
  field.kind === "decimal" ? `${field.title.zh}（${field.shownIn ?? field.unit}）` : field.title.zh;

function cellOf(
  register: Register,
  name: string,
  field: SimpleField,
  row: number,
  random: () => number,
): ExcelJS.CellValue {
  if (name === register.name) return `第${row}号产业园基础设施建设项目`;
  if (name === register.code) return `2105-341024-04-01-${String(100_000 + row).slice(-6)}`;
  if (field.required !== true && random() < 0.15) return null;
  switch (field.kind) {
    case "decimal":
      return Math.round(random() * 1_000_000) / 100;
    case "date":
      return new Date(
        Date.UTC(2024 + Math.floor(random() * 4), Math.floor(random() * 12), 1 + Math.floor(random() * 28)),
      );
    case "flag":
      return random() < 0.5 ? "是" : "否";
    case "choice": {
      const titles = Object.values(field.choices);
      return titles[Math.floor(random() * titles.length)]?.zh ?? null;
    }
    case "org-unit":
      return TOWNS[Math.floor(random() * TOWNS.length)] ?? null;
    case "official":
      return `王某${Math.floor(random() * 90)}（副县长）`;
    case "point":
      return `${(117 + random()).toFixed(6)},${(31 + random()).toFixed(6)}`;
    default:
      return field.kind === "text" && field.form === undefined
        ? `${field.title.zh}${Math.floor(random() * 5000)}：新建厂房，配套道路、管网`
        : null;
  }
}

/** A linear congruential generator: enough for cells that differ. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
