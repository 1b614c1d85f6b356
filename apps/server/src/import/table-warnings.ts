import type { Text } from "@xushi/contract";
import type { ObservationTable } from "@xushi/office";

/** What was left out of a table without being wrong, and what of it was not typed by anyone: somebody may have meant otherwise. */
export const tableWarnings = (table: ObservationTable): Text[] => [
  ...table.unknownColumns.map(({ column, header }) => ({
    zh: `工作表“${table.sheet}”${column} 列“${header}”不认识，未导入。`,
    en: `Sheet ${table.sheet}, column ${column} (${header}) is not known and was not imported.`,
  })),
  ...hiddenIn(table),
  ...calculatedIn(table),
  ...(table.rows.some((row) => row.target !== undefined)
    ? [
        {
          zh: `工作表“${table.sheet}”的目标列未导入：目标请在读报里入账或逐项填写。`,
          en: `The target column of sheet ${table.sheet} was not imported: targets are accepted on the reading desk.`,
        },
      ]
    : []),
];

const hiddenIn = ({ sheet, hidden: { rows, columns } }: ObservationTable): Text[] => [
  ...(rows.length === 0
    ? []
    : [
        {
          zh: `工作表“${sheet}”隐藏的 ${rows.length} 行（首个是第 ${rows[0]} 行）未导入；要导入请先取消隐藏。`,
          en: `${rows.length} hidden row(s) of sheet ${sheet} (the first is ${rows[0]}) were not imported; unhide them to import them.`,
        },
      ]),
  ...(columns.length === 0
    ? []
    : [
        {
          zh: `工作表“${sheet}”隐藏的 ${columns.join("、")} 列未导入；要导入请先取消隐藏。`,
          en: `Hidden column(s) ${columns.join(", ")} of sheet ${sheet} were not imported; unhide them to import them.`,
        },
      ]),
];

const calculatedIn = ({ sheet, calculated: { count, first } }: ObservationTable): Text[] =>
  count === 0
    ? []
    : [
        {
          zh: `工作表“${sheet}”有 ${count} 个数是公式（首个在 ${first}），读的是表里存下的计算结果。`,
          en: `${count} number(s) of sheet ${sheet} are formulas (the first is ${first}); their saved results were read.`,
        },
      ];
