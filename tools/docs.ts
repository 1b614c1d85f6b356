/** `npm run docs`: a page for each register, from its definition. Committed; `tools/docs.test.ts` fails when they drift apart. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bilingual, Field, Register, Stage } from "@xushi/core";
import { findLightRule, LINES, REGISTERS } from "@xushi/registers";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const FOLDER = "docs/registers";

const both = ({ zh, en }: Bilingual): string => `${zh} · ${en}`;
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
const section = (title: string, body: string): string => (body === "" ? "" : `## ${title}\n\n${body}\n\n`);

const KINDS: Readonly<Record<Field["kind"], string>> = {
  text: "文本 text",
  decimal: "数 decimal",
  date: "日期 date",
  flag: "是否 yes/no",
  choice: "选项 choice",
  "org-unit": "单位 unit",
  official: "任职人员 official",
  reference: "引用 reference",
  point: "坐标 point",
  files: "文件 files",
  group: "子表 rows",
};
const FORMS = { "credit-code": "统一社会信用代码 GB 32100", "project-code": "投资项目代码" } as const;

const detailOf = (field: Field): string => {
  switch (field.kind) {
    case "decimal":
      return [field.unit, field.shownIn === undefined ? "" : `写作 shown in ${field.shownIn}`]
        .filter(Boolean)
        .join("，");
    case "choice":
      return Object.values(field.choices).map(both).join("；");
    case "reference":
      return `→ ${field.register}`;
    case "text":
      return field.form === undefined ? "" : FORMS[field.form];
    default:
      return "";
  }
};

/** A row for the field, and one for each field within a group. */
const fieldRows = (name: string, field: Field): readonly (readonly string[])[] => [
  [
    `\`${name}\`${field.required === true ? " \\*" : ""}`,
    both(field.title),
    KINDS[field.kind],
    detailOf(field),
    (field.aliases ?? []).join("、"),
    field.help === undefined ? "" : both(field.help),
  ],
  ...(field.kind === "group"
    ? Object.entries(field.fields).flatMap(([inner, f]) => fieldRows(`${name}.${inner}`, f))
    : []),
];

const STAGE_KINDS = { work: "", paused: "暂停 pause", done: "完成 done", ended: "终结 ended" } as const;

const stageRow = (register: Register, id: string, stage: Stage): readonly string[] => {
  const titleOf = (name: string): string => register.stages[name]?.title.zh ?? name;
  const fieldTitle = (name: string): string => register.fields[name]?.title.zh ?? name;
  const conditions = [
    ...(stage.requires ?? []).map((name) => `须有 ${fieldTitle(name)}`),
    ...(stage.reason === true || stage.kind === "paused" || stage.kind === "ended"
      ? ["须写原因 reason"]
      : []),
    ...(stage.by === "overseer" ? ["归口部门 overseer"] : []),
    ...(stage.another === true ? ["另一账号 another account"] : []),
    ...(stage.sets === undefined ? [] : [`记下 ${fieldTitle(stage.sets)}`]),
    ...(stage.clears === undefined ? [] : [`清空 ${stage.clears.map(fieldTitle).join("、")}`]),
  ];
  return [
    `\`${id}\``,
    both(stage.title),
    STAGE_KINDS[stage.kind ?? "work"],
    (stage.next ?? []).map(titleOf).join("、"),
    conditions.join("；"),
    stage.definition === undefined ? "" : both(stage.definition),
  ];
};

const clockText = ({ clock, fields }: Register): string => {
  if (clock === undefined) return "无 none";
  const rule = findLightRule(clock.lightRule);
  const titleOf = (name: string): string => fields[name]?.title.zh ?? name;
  const lights = rule === undefined ? clock.lightRule : both(rule.title);
  switch (clock.kind) {
    case "milestones":
      return `节点 milestones：${titleOf(clock.group)}；${lights}`;
    case "amount":
      return `序时 amount：${titleOf(clock.done)} ÷ ${titleOf(clock.plan)}；${lights}`;
    case "deadline":
      return `时限 deadline：${titleOf(clock.from)} → ${titleOf(clock.due)}，${titleOf(clock.done)}停表，${clock.days === "natural-days" ? "自然日 natural days" : "工作日 working days"}；${lights}`;
  }
};

const headOf = (register: Register): string => {
  const line = LINES.find(({ id }) => id === register.line);
  return [
    `# ${register.title.zh} ${register.title.en}`,
    "",
    `<!-- Written by \`npm run docs\` from the register's definition. -->`,
    "",
    `\`${register.id}\` · 条线 line：${line === undefined ? register.line : both(line.name)} · 时钟 clock：${clockText(register)}`,
    "",
    "",
  ].join("\n");
};

/** The whole page of a register. Fields with a star are required whatever the stage. */
export const registerPage = (register: Register): string => {
  const fields = Object.entries(register.fields).flatMap(([name, field]) => fieldRows(name, field));
  const stages = Object.entries(register.stages).map(([id, stage]) => stageRow(register, id, stage));
  const computed = Object.entries(register.computed ?? {}).map(([id, c]) => [
    `\`${id}\``,
    both(c.title),
    [c.unit ?? "", c.shownIn ?? ""].filter(Boolean).join("，"),
    c.help === undefined ? "" : both(c.help),
  ]);
  const rates = Object.entries(register.rates ?? {}).map(([id, rate]) => [
    `\`${id}\``,
    both(rate.title),
    rate.whole === undefined ? (rate.unit ?? "") : "%",
    both(rate.definition),
    rate.indicator ?? "",
  ]);
  const breakdowns = Object.entries(register.breakdowns ?? {}).map(([id, { title, by, rates: shown }]) => [
    `\`${id}\``,
    both(title),
    `\`${by}\``,
    shown.map((rate) => register.rates?.[rate]?.title.zh ?? rate).join("、"),
  ]);
  const watches = Object.entries(register.watches ?? {}).map(([id, w]) => [
    `\`${id}\``,
    both(w.title),
    both(w.definition),
  ]);
  const page =
    headOf(register) +
    section(
      "字段 Fields",
      table(
        ["字段 field", "名称 title", "类 kind", "单位、选项 unit, choices", "表头别名 headers", "说明 help"],
        fields,
      ),
    ) +
    section(
      "计算 Computed",
      computed.length === 0 ? "" : table(["id", "名称 title", "单位 unit", "说明 help"], computed),
    ) +
    section(
      "阶段 Stages",
      table(
        ["阶段 stage", "名称 title", "类 kind", "下一步 next", "进入条件 gate", "口径 definition"],
        stages,
      ),
    ) +
    section(
      "率 Rates",
      rates.length === 0
        ? ""
        : table(["id", "名称 title", "单位 unit", "口径 definition", "指标 indicator"], rates),
    ) +
    section(
      "分组 Breakdowns",
      breakdowns.length === 0 ? "" : table(["id", "名称 title", "按 by", "率 rates"], breakdowns),
    ) +
    section(
      "盯办清单 Watch lists",
      watches.length === 0 ? "" : table(["id", "名称 title", "口径 definition"], watches),
    );
  return `${page.trimEnd()}\n`;
};

const INDEX_INTRO = `# 台账 Registers

<!-- Written by \`npm run docs\` from the registers' definitions. -->

What the county keeps lists of. A register is one file, \`packages/registers/src/NAME.register.ts\`, and its line in
\`packages/registers/src/registers.ts\`; \`npm run new -- register NAME\` begins one, \`npm run docs\` writes its page here. Stages move
forward through gates, and a pause or an end is possible from every stage of work.

`;

const indexPage = (registers: readonly Register[]): string =>
  `${INDEX_INTRO}${table(
    ["台账 register", "阶段 stages", "率 rates", "盯办 watch lists"],
    registers.map((r) => [
      `[${r.title.zh} ${r.title.en}](${r.id}.md)`,
      Object.values(r.stages)
        .map(({ title }) => title.zh)
        .join("、"),
      String(Object.keys(r.rates ?? {}).length),
      String(Object.keys(r.watches ?? {}).length),
    ]),
  )}\n`;

/** Path → text of everything that is written. */
export const docPages = (registers: readonly Register[] = REGISTERS): ReadonlyMap<string, string> =>
  new Map([
    [`${FOLDER}/README.md`, indexPage(registers)],
    ...registers.map((register) => [`${FOLDER}/${register.id}.md`, registerPage(register)] as const),
  ]);

/** Pages whose register is gone. */
export const strayPages = (root: string): readonly string[] =>
  existsSync(join(root, FOLDER))
    ? readdirSync(join(root, FOLDER))
        .map((name) => `${FOLDER}/${name}`)
        .filter((path) => !docPages().has(path))
    : [];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  for (const path of strayPages(ROOT)) rmSync(join(ROOT, path));
  for (const [path, text] of docPages()) writeFileSync(join(ROOT, path), text);
  console.log([...docPages().keys()].join("\n"));
}
