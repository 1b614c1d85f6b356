import { stat } from "node:fs/promises";
import { chooseOneJurisdiction } from "../ledger-access/choose-jurisdictions.ts";
import { commandSettings } from "../ledger-access/command-settings.ts";
import type { Endpoint } from "../ledger-access/endpoint.ts";
import { importObservations } from "../observations/import-observations.ts";
import { followImport } from "../registers/follow-import.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, stop, type Words } from "../terminal/io.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  jurisdiction: { type: "string" },
  person: { type: "string" },
  register: { type: "string" },
  "dry-run": { type: "boolean" },
  "good-rows": { type: "boolean" },
  marked: { type: "string" },
} as const;

type Order = {
  readonly jurisdiction: string | undefined;
  readonly person: string;
  readonly register: string | undefined;
  readonly dryRun: boolean;
  readonly goodRows: boolean;
  /** Where the copy with the bad cells marked goes. */
  readonly marked: string | undefined;
};

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, jurisdiction, register, marked, person = io.env.USER ?? "" } = flags.values;
  const dryRun = flags.values["dry-run"] === true;
  const goodRows = flags.values["good-rows"] === true;
  if (marked !== undefined && (register !== undefined || flags.rest.length > 1))
    return stop(io, 2, ONE_WORKBOOK);
  if (flags.rest.length === 0)
    return stop(io, 2, {
      zh: "没有给工作簿。例：xushi import 10月数据.xlsx",
      en: "No workbook given. Example: xushi import october.xlsx",
    });
  const { withEndpoint } = await import("../ledger-access/endpoint.ts");
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  const unreadable = await firstUnreadable(flags.rest);
  if (unreadable !== undefined) return stop(io, 1, unreadable);
  const order = { jurisdiction, person, register, dryRun, goodRows, marked };
  const opened = await withEndpoint(read.settings, async (endpoint) => {
    let worst: ExitCode = 0;
    for (const path of flags.rest) if ((await importOne(io, endpoint, path, order)) !== 0) worst = 1;
    return worst;
  });
  return opened.ok ? opened.value : stop(io, 1, opened.message);
};

const ONE_WORKBOOK = {
  zh: "--marked 一次只用于一个指标数据的工作簿；台账的标注副本总写在工作簿旁边。例：xushi import 10月数据.xlsx --marked 标注.xlsx",
  en: "--marked is for one workbook of observations; that of a register is written beside it anyway. Example: xushi import october.xlsx --marked marked.xlsx",
};

const firstUnreadable = async (paths: readonly string[]): Promise<Words | undefined> => {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) return { zh: `${path}：没有这个文件。`, en: `${path}: no such file.` };
  }
  return undefined;
};

const importOne = async (io: Io, endpoint: Endpoint, path: string, order: Order): Promise<ExitCode> => {
  const jurisdiction = await chooseOneJurisdiction(endpoint, order.jurisdiction);
  if (!jurisdiction.ok) return stop(io, 1, jurisdiction.message);
  const { register } = order;
  if (register !== undefined)
    return followImport(io, endpoint, path, { ...order, register, jurisdiction: jurisdiction.id });
  return importObservations(io, endpoint, path, { ...order, jurisdiction: jurisdiction.id });
};

export const importCommand: Command = {
  name: "import",
  summary: {
    zh: "把工作簿导入：指标数据，或台账条目",
    en: "Import a workbook: observations, or items of a register",
  },
  help: {
    zh: `xushi import 工作簿.xlsx… [--data ./data] [--jurisdiction 辖区] [--person 姓名] [--dry-run] [--good-rows] [--marked 副本.xlsx]
xushi import 工作簿.xlsx… --register 台账 [--dry-run] [--good-rows]

不带 --register：导入指标数据，并说出与账上核对不上的地方。有问题的每一处都列出工作表、行、列、现在是什么、应该是什么；不带 --good-rows 时，每个工作簿要么全部导入，要么一行也不导入。
带 --register：导入单位自己的台账。先找表头、对上列和条目，列出会改变什么，再写入；空着的格子不改动已有内容。
  --dry-run    只看会改变什么，不写入
  --good-rows  跳过不能导入的行，写入其余的行；不带时有一行不行就一行也不写
  --marked     把标出问题格子的副本写到这个文件（指标数据）；台账的副本总写成工作簿旁边的“…-标注.xlsx”
服务正在运行时经由服务导入，否则直接写数据目录。

例：
  xushi import 10月数据.xlsx
  xushi import 10月/*.xlsx --person 王经手
  xushi import 10月数据.xlsx --dry-run --marked 10月数据-标注.xlsx
  xushi import 10月数据.xlsx --good-rows
  xushi import 重点项目.xlsx --register key-projects --dry-run
  xushi import 重点项目.xlsx --register key-projects --good-rows`,
    en: `xushi import WORKBOOK.xlsx… [--data ./data] [--jurisdiction ID] [--person NAME] [--dry-run] [--good-rows] [--marked OUT.xlsx]
xushi import WORKBOOK.xlsx… --register REGISTER [--dry-run] [--good-rows]

Without --register: observations of indicators, with what does not fit the books. Every bad place is listed with sheet, row, column, found and expected; without --good-rows each workbook is imported whole or not at all.
With --register: the office's own workbook. Header, columns and items are found, what would change is listed, then written;
an empty cell leaves the register as it is.
  --dry-run    only says what would change
  --good-rows  leaves bad rows out and writes the others; without it one bad row keeps all from being written
  --marked     writes the copy with bad cells marked to this file (observations); that of a register is always "…-标注.xlsx"
               beside the workbook
Goes through the server where one holds the data folder, else writes to the folder itself.

Examples:
  xushi import october.xlsx
  xushi import october/*.xlsx --person "Wang Jingshou"
  xushi import october.xlsx --dry-run --marked october-marked.xlsx
  xushi import october.xlsx --good-rows
  xushi import projects.xlsx --register key-projects --dry-run
  xushi import projects.xlsx --register key-projects --good-rows`,
  },
  run,
};
