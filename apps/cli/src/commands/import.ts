import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { BadCell, ImportResult, Refusal } from "@xushi/contract";
import { chooseOneJurisdiction } from "../ledger-access/choose-jurisdictions.ts";
import { commandSettings } from "../ledger-access/command-settings.ts";
import type { Endpoint } from "../ledger-access/endpoint.ts";
import { followImport } from "../registers/follow-import.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, type Lang, say, stop, type Words } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  jurisdiction: { type: "string" },
  person: { type: "string" },
  register: { type: "string" },
  "dry-run": { type: "boolean" },
  "good-rows": { type: "boolean" },
} as const;

type Order = {
  readonly jurisdiction: string | undefined;
  readonly person: string;
  readonly register: string | undefined;
  readonly dryRun: boolean;
  readonly goodRows: boolean;
};

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, jurisdiction, register, person = io.env.USER ?? "" } = flags.values;
  const dryRun = flags.values["dry-run"] === true;
  const goodRows = flags.values["good-rows"] === true;
  if (register === undefined && goodRows) return stop(io, 2, ONLY_REGISTERS);
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
  const opened = await withEndpoint(read.settings, async (endpoint) => {
    let worst: ExitCode = 0;
    for (const path of flags.rest)
      if ((await importOne(io, endpoint, path, { jurisdiction, person, register, dryRun, goodRows })) !== 0)
        worst = 1;
    return worst;
  });
  return opened.ok ? opened.value : stop(io, 1, opened.message);
};

const ONLY_REGISTERS = {
  zh: "--good-rows 只用于台账：要加 --register。例：xushi import 项目.xlsx --register key-projects --good-rows",
  en: "--good-rows is for registers: add --register. Example: xushi import projects.xlsx --register key-projects --good-rows",
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
  const form = new FormData();
  form.append("file", new File([await readFile(path)], basename(path)));
  const query = order.dryRun ? "?preview=true" : "";
  const response = await endpoint(`/api/${encodeURIComponent(jurisdiction.id)}/imports${query}`, {
    method: "POST",
    headers: { "x-xushi-person": encodeURIComponent(order.person) },
    body: form,
  });
  if (response.ok) return report(io, path, (await response.json()) as ImportResult);
  return reportRefusal(io, path, (await response.json()) as Refusal);
};

const report = (io: Io, path: string, result: ImportResult): ExitCode => {
  for (const warning of result.warnings) say(io, warning);
  for (const { message } of result.findings)
    say(io, { zh: `核对：${message.zh}`, en: `Check: ${message.en}` });
  io.out(`${outcome(path, result)[io.lang]}\n`);
  return 0;
};

const outcome = (path: string, { alreadyHeld, observations, sourceId }: ImportResult): Words => {
  if (alreadyHeld)
    return { zh: `${path}：以前导入过，没有重复导入。`, en: `${path}: imported before; nothing was added.` };
  return sourceId === null
    ? {
        zh: `${path}：可以导入 ${observations} 条数据，还没有写入。`,
        en: `${path}: ${observations} observations could be imported; nothing was written.`,
      }
    : { zh: `${path}：导入 ${observations} 条数据。`, en: `${path}: ${observations} observations imported.` };
};

const reportRefusal = (io: Io, path: string, refusal: Refusal): ExitCode => {
  say(io, { zh: `${path}：${refusal.message.zh}`, en: `${path}: ${refusal.message.en}` });
  const { bad } = (refusal.detail ?? {}) as { readonly bad?: readonly BadCell[] };
  if (bad !== undefined) io.err(badTable(bad, io.lang));
  return 1;
};

const badTable = (bad: readonly BadCell[], lang: Lang): string => {
  const heads = {
    zh: ["工作表", "行", "列", "现在是", "应该是"],
    en: ["sheet", "row", "column", "found", "expected"],
  }[lang];
  return table<BadCell>(
    [
      { header: heads[0] ?? "", of: (b) => b.sheet, widest: 20 },
      { header: heads[1] ?? "", of: (b) => String(b.row), align: "right" },
      { header: heads[2] ?? "", of: (b) => b.column },
      { header: heads[3] ?? "", of: (b) => b.found, widest: 30 },
      { header: heads[4] ?? "", of: (b) => b.expected[lang], widest: 60 },
    ],
    bad,
  );
};

export const importCommand: Command = {
  name: "import",
  summary: {
    zh: "把工作簿导入：指标数据，或台账条目",
    en: "Import a workbook: observations, or items of a register",
  },
  help: {
    zh: `xushi import 工作簿.xlsx… [--data ./data] [--jurisdiction 辖区] [--person 姓名] [--dry-run]
xushi import 工作簿.xlsx… --register 台账 [--dry-run] [--good-rows]

不带 --register：导入指标数据，并说出与账上核对不上的地方。每个工作簿要么全部导入，要么一行也不导入；有问题的每一处都列出工作表、行、列、现在是什么、应该是什么。
带 --register：导入单位自己的台账。先找表头、对上列和条目，列出会改变什么，再写入；空着的格子不改动已有内容。
  --dry-run    只看会改变什么，不写入
  --good-rows  跳过不能导入的行，写入其余的行；不带时有一行不行就一行也不写
不能导入的格子会在工作簿旁边的“…-标注.xlsx”里标出。
服务正在运行时经由服务导入，否则直接写数据目录。

例：
  xushi import 10月数据.xlsx
  xushi import 10月/*.xlsx --person 王经手
  xushi import 重点项目.xlsx --register key-projects --dry-run
  xushi import 重点项目.xlsx --register key-projects --good-rows`,
    en: `xushi import WORKBOOK.xlsx… [--data ./data] [--jurisdiction ID] [--person NAME] [--dry-run]
xushi import WORKBOOK.xlsx… --register REGISTER [--dry-run] [--good-rows]

Without --register: observations of indicators, with what does not fit the books. Each workbook is imported whole or not at all; every bad place is listed with sheet, row, column, found and expected.
With --register: the office's own workbook. Header, columns and items are found, what would change is listed, then written;
an empty cell leaves the register as it is.
  --dry-run    only says what would change
  --good-rows  leaves bad rows out and writes the others; without it one bad row keeps all from being written
Bad cells are marked in a copy beside the workbook, "…-标注.xlsx".
Goes through the server where one holds the data folder, else writes to the folder itself.

Examples:
  xushi import october.xlsx
  xushi import october/*.xlsx --person "Wang Jingshou"
  xushi import projects.xlsx --register key-projects --dry-run
  xushi import projects.xlsx --register key-projects --good-rows`,
  },
  run,
};
