import { type Reading, type ReadOptions, readText, toScoreLine } from "@xushi/reader";
import { CATALOGUE_LEXICON } from "../reading/catalogue-lexicon.ts";
import { figureTable } from "../reading/figure-table.ts";
import { type Input, readInput } from "../reading/read-input.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, say } from "../terminal/io.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  format: { type: "string" },
  published: { type: "string" },
  place: { type: "string" },
  title: { type: "string" },
} as const;

const FORMATS = ["jsonl", "table"] as const;
type Format = (typeof FORMATS)[number];

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) return misused(io, flags.message);
  const { format = "table", published, place, title } = flags.values;
  if (!isFormat(format))
    return misused(io, { zh: `--format 只能是 jsonl 或 table。`, en: "--format must be jsonl or table." });
  if (published !== undefined && !/^\d{4}-\d{2}(-\d{2})?$/.test(published))
    return misused(io, {
      zh: "--published 应写成 2026-10-31。",
      en: "--published must be a date such as 2026-10-31.",
    });
  if (flags.rest.length === 0)
    return misused(io, {
      zh: "没有给文件。用 - 读标准输入。",
      en: "No file given. Use - for standard input.",
    });
  const given: ReadOptions = {
    ...(published === undefined ? {} : { published }),
    ...(place === undefined ? {} : { place }),
    ...(title === undefined ? {} : { title }),
  };
  let worst: ExitCode = 0;
  for (const path of flags.rest) {
    const read = await readInput(path, io.stdin);
    if (read.ok) printOne(io, read.input, given, format, flags.rest.length > 1);
    else {
      say(io, read.message);
      worst = 1;
    }
  }
  return worst;
};

const isFormat = (text: string): text is Format => FORMATS.some((f) => f === text);

const misused = (io: Io, message: { zh: string; en: string }): ExitCode => {
  say(io, message);
  say(io, { zh: "用法见 xushi read --help", en: "See xushi read --help" });
  return 2;
};

/** What is given on the command line wins over what the file says of itself. */
export const optionsFor = (input: Input, given: ReadOptions): ReadOptions => ({
  lexicon: CATALOGUE_LEXICON,
  ...(input.title === undefined ? {} : { title: input.title }),
  ...(input.published === undefined ? {} : { published: input.published }),
  ...given,
});

const printOne = (io: Io, input: Input, given: ReadOptions, format: Format, many: boolean): void => {
  const reading = readText(input.text, optionsFor(input, given));
  if (format === "jsonl") io.out(linesOf(input.doc, reading));
  else io.out(`${many ? `${input.doc}\n` : ""}${figureTable(reading.figures, io.lang)}${many ? "\n" : ""}`);
};

const linesOf = (doc: string, { figures }: Reading): string =>
  figures.map((f) => `${JSON.stringify(toScoreLine(doc, f))}\n`).join("");

export const read: Command = {
  name: "read",
  summary: { zh: "读出文件里的数字", en: "Read the figures out of files" },
  help: {
    zh: `xushi read 文件… [--format jsonl|table] [--published 日期] [--place 地名] [--title 标题]

读 txt、md、html、docx、pdf 里的数字：数值、指标、区域、时期、实际还是目标。- 表示标准输入。
文件旁的 NAME.meta.json（{ title, published }）会一并读取。~ 表示推断出来的。

例：
  xushi read 通报.docx
  xushi read 简报/*.txt --format jsonl > figures.jsonl
  echo "1-10月完成投资19.4亿元" | xushi read - --published 2026-11-05`,
    en: `xushi read FILE… [--format jsonl|table] [--published DATE] [--place NAME] [--title TEXT]

Reads the figures of txt, md, html, docx and pdf files: value, indicator, place, period, actual or target.
- is standard input. NAME.meta.json beside a file ({ title, published }) is read too. ~ marks what was inferred.

Examples:
  xushi read report.docx
  xushi read texts/*.txt --format jsonl > figures.jsonl
  echo "1-10月完成投资19.4亿元" | xushi read - --published 2026-11-05`,
  },
  run,
};
