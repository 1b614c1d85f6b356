import type { Plan, PlanRow, Text } from "@xushi/contract";
import { fromBase, parseUnit, toPlain } from "@xushi/core";
import type { SheetToWrite, ValueToWrite } from "@xushi/office";
import { KIND_WORDS, PLAN_HEADS, type PlanField } from "./plan-columns.ts";

type Lang = keyof Text;

const MONTHS = Array.from({ length: 12 }, (_, m) => m + 1);
const FIELDS = Object.keys(PLAN_HEADS) as PlanField[];
const DECIMALS: ReadonlySet<PlanField> = new Set(["value", "valueMax"]);

/**
 * A unit's targets and those of its parts, one a row, with the tasks of months where these were issued. Changed and read in again it
 * says what to set; a part without a target is a row with an empty value, which is passed over.
 */
export const planSheets = (plan: Plan, lang: Lang): SheetToWrite[] => [
  {
    name: `${plan.orgUnitName}${plan.year}`,
    columns: [
      ...FIELDS.map((field) => ({
        header: PLAN_HEADS[field][lang],
        ...(DECIMALS.has(field) ? { kind: "decimal" as const } : {}),
      })),
      ...MONTHS.map((month) => ({ header: `${month}月`, kind: "decimal" as const })),
    ],
    rows: plan.rows.flatMap((row) => [
      ownRow(plan, row, lang),
      ...row.parts.map((part) => partRow(row, part, lang)),
    ]),
  },
  {
    name: lang === "zh" ? "填表说明" : "How to fill it in",
    columns: [{ header: lang === "zh" ? "说明" : "Notes", width: 90 }],
    rows: NOTES[lang].map((note) => [note]),
  },
];

const ownRow = (plan: Plan, row: PlanRow, lang: Lang): ValueToWrite[] => [
  row.name[lang] || row.name.zh,
  plan.orgUnitName,
  KIND_WORDS[row.kind][lang],
  row.displayUnit,
  shown(row.value, row),
  shown(row.valueMax, row),
  row.ownerName,
  ...MONTHS.map((_, m) =>
    row.curve.kind === "monthly-tasks" ? shown(row.curve.amounts[m] ?? null, row) : null,
  ),
];

const partRow = (row: PlanRow, part: PlanRow["parts"][number], lang: Lang): ValueToWrite[] => [
  row.name[lang] || row.name.zh,
  part.name,
  KIND_WORDS[row.kind][lang],
  row.displayUnit,
  shown(part.value, row),
];

const shown = (value: string | null, { displayUnit }: Pick<PlanRow, "displayUnit">): string | null =>
  value === null ? null : toPlain(fromBase(value, parseUnit(displayUnit)));

const NOTES: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    "改“目标值”一列，存盘后在“目标”页读入；没有改的行不动，空着的行跳过。",
    "目标值按“计量单位”一列填写，也可以自带单位（12.5亿元、8%）。",
    "目标类别：总量、个数、增速、水平、位次、区间；区间另填上限。",
    "1月至12月填各月任务（不是累计），要填就填满十二个月；不填则保持原来的序时计划。",
    "读入时先给出要改的内容，确认并写明依据后才保存；有一处不对，一行也不保存。",
  ],
  en: [
    "Change the column Target, save, and read the file in on the page Targets; unchanged rows stay, empty ones are passed over.",
    "Values are in the unit of the column Unit, or say their own (12.5亿元, 8%).",
    "Kinds: Amount, Count, Growth, Level, Rank, Range; a range has an upper end too.",
    "1月 to 12月 are the tasks of single months, all twelve or none; without them the plan curve stays.",
    "What would change is shown first; it is saved once the reason is given, and not one row of it while one is wrong.",
  ],
};
