import { writeFile } from "node:fs/promises";
import type { Refusal } from "@xushi/contract";
import { chooseOneJurisdiction } from "../ledger-access/choose-jurisdictions.ts";
import { commandSettings } from "../ledger-access/command-settings.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, stop } from "../terminal/io.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  data: { type: "string" },
  jurisdiction: { type: "string" },
  person: { type: "string" },
  register: { type: "string" },
  template: { type: "boolean" },
  whole: { type: "boolean" },
} as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return stop(io, 2, flags.message);
  const { data, jurisdiction, register, template, whole, person = io.env.USER ?? "" } = flags.values;
  const [path] = flags.rest;
  if (register === undefined || path === undefined || flags.rest.length > 1)
    return stop(io, 2, {
      zh: "要有台账和一个文件名。例：xushi export --register key-projects 重点项目.xlsx",
      en: "A register and one file are needed. Example: xushi export --register key-projects projects.xlsx",
    });
  const { withEndpoint } = await import("../ledger-access/endpoint.ts");
  const read = await commandSettings(io, data);
  if (!read.ok) return stop(io, 2, read.message);
  const opened = await withEndpoint(read.settings, async (endpoint): Promise<ExitCode> => {
    const county = await chooseOneJurisdiction(endpoint, jurisdiction);
    if (!county.ok) return stop(io, 1, county.message);
    const at = `/api/${encodeURIComponent(county.id)}/registers/${encodeURIComponent(register)}`;
    const what = template === true ? "template.xlsx" : "items.xlsx";
    const columns = whole === true && template !== true ? "&columns=whole" : "";
    const headers = { "x-xushi-person": encodeURIComponent(person) };
    const response = await endpoint(`${at}/${what}?lang=${io.lang}${columns}`, { headers });
    if (!response.ok) return stop(io, 1, ((await response.json()) as Refusal).message);
    await writeFile(path, new Uint8Array(await response.arrayBuffer()));
    return stop(io, 0, { zh: `已写入 ${path}。`, en: `Written to ${path}.` });
  });
  return opened.ok ? opened.value : stop(io, 1, opened.message);
};

export const exportCommand: Command = {
  name: "export",
  summary: {
    zh: "把台账导出为工作簿，或导出空白模板",
    en: "Export a register, or its template, as a workbook",
  },
  help: {
    zh: `xushi export --register 台账 文件.xlsx [--whole] [--template] [--data ./data] [--jurisdiction 辖区] [--person 姓名]

导出台账里你能看到的全部条目；原样再导入，什么也不会变。
  --whole     导出所有字段，不只是列表里的列
  --template  导出空白模板：有下拉选项和填表说明

例：
  xushi export --register key-projects 重点项目.xlsx
  xushi export --register key-projects 全部字段.xlsx --whole
  xushi export --register investment-leads 模板.xlsx --template`,
    en: `xushi export --register REGISTER FILE.xlsx [--whole] [--template] [--data ./data] [--jurisdiction ID] [--person NAME]

Every item of the register that you see; imported again as it is, nothing changes.
  --whole     every field, not only the list's columns
  --template  an empty workbook with drop-downs and notes

Examples:
  xushi export --register key-projects projects.xlsx
  xushi export --register key-projects everything.xlsx --whole
  xushi export --register investment-leads template.xlsx --template`,
  },
  run,
};
