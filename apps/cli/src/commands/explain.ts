import { type Explanation, explainText, type ReadOptions, type TraceEntry } from "@xushi/reader";
import { CATALOGUE_LEXICON } from "../reading/catalogue-lexicon.ts";
import { figureTable } from "../reading/figure-table.ts";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, type Lang, say } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  published: { type: "string" },
  place: { type: "string" },
  title: { type: "string" },
} as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) {
    say(io, flags.message);
    return 2;
  }
  const typed = flags.rest.join(" ");
  if (typed === "") {
    say(io, {
      zh: '没有给文字。例：xushi explain "完成投资19.4亿元"',
      en: 'No text given. Example: xushi explain "完成投资19.4亿元"',
    });
    return 2;
  }
  const text = typed === "-" ? new TextDecoder().decode(await io.stdin()) : typed;
  const { published, place, title } = flags.values;
  const options: ReadOptions = {
    lexicon: CATALOGUE_LEXICON,
    ...(published === undefined ? {} : { published }),
    ...(place === undefined ? {} : { place }),
    ...(title === undefined ? {} : { title }),
  };
  io.out(explanation(text, explainText(text, options), io.lang));
  return 0;
};

const ACTIONS = {
  fired: { zh: "成立", en: "fired" },
  merged: { zh: "合并", en: "merged" },
  dropped: { zh: "舍弃", en: "dropped" },
} as const;

/** Each step of the reading in order, then what it came to. */
const explanation = (text: string, { trace, figures }: Explanation, lang: Lang): string => {
  const heads = {
    zh: ["位置", "规则", "结果", "文字", "说明"],
    en: ["at", "rule", "action", "text", "note"],
  }[lang];
  const steps = table<TraceEntry>(
    [
      { header: heads[0] ?? "", of: (t) => `${t.span.start}–${t.span.end}`, align: "right" },
      { header: heads[1] ?? "", of: (t) => t.rule, widest: 36 },
      { header: heads[2] ?? "", of: (t) => ACTIONS[t.action][lang] },
      { header: heads[3] ?? "", of: (t) => text.slice(t.span.start, t.span.end), widest: 32 },
      { header: heads[4] ?? "", of: (t) => t.note, widest: 48 },
    ],
    trace,
  );
  const none = { zh: "没有读出数字。\n", en: "No figure was found.\n" }[lang];
  return `${steps}\n${figures.length === 0 ? none : figureTable(figures, lang)}`;
};

export const explain: Command = {
  name: "explain",
  summary: { zh: "说明一段文字是怎么读的", en: "Show how a text was read, rule by rule" },
  help: {
    zh: `xushi explain "文字" [--published 日期] [--place 地名] [--title 标题]

按顺序列出每条起作用的规则：成立、合并、舍弃，以及最后读出的数字。- 表示标准输入。

例：
  xushi explain "东序镇完成投资19.4亿元，占年度任务的48.5%"
  xushi explain - < 通报.txt`,
    en: `xushi explain "TEXT" [--published DATE] [--place NAME] [--title TEXT]

Lists each rule that fired, merged or dropped something, in order, and the figures that came of it. - is standard input.

Examples:
  xushi explain "东序镇完成投资19.4亿元，占年度任务的48.5%"
  xushi explain - < report.txt`,
  },
  run,
};
