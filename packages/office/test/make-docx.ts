import type { FileChild } from "docx";
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";

const cell = (
  text: string,
  options: { columnSpan?: number; verticalMerge?: "restart" | "continue" } = {},
): TableCell =>
  new TableCell({
    children: text.split("\n").map((line) => new Paragraph(line)),
    ...(options.columnSpan !== undefined && { columnSpan: options.columnSpan }),
    ...(options.verticalMerge !== undefined && {
      verticalMerge: VerticalMergeType[options.verticalMerge === "restart" ? "RESTART" : "CONTINUE"],
    }),
  });

/** A notice of an invented county with what a real one has: title, numbered heads, a table, tracked changes, a note. */
export async function makeNotice(): Promise<Uint8Array> {
  const tracked = { id: 1, author: "督查室", date: "2026-03-01T00:00:00Z" };
  const children: FileChild[] = [
    new Paragraph({
      text: "序川县2026年一季度重点项目进展通报",
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
    }),
    new Paragraph({ text: "总体情况", numbering: { reference: "official", level: 0 } }),
    new Paragraph({
      children: [
        new TextRun("完成投资"),
        new DeletedTextRun({ text: "30", ...tracked }),
        new InsertedTextRun({ text: "32.5", ...tracked }),
        new TextRun("亿元"),
        new TextRun({ text: "（内部口径）", vanish: true }),
        new TextRun("。"),
        new FootnoteReferenceRun(1),
      ],
    }),
    new Paragraph({ text: "存在问题", numbering: { reference: "official", level: 0 } }),
    new Paragraph({ text: "开工偏慢", numbering: { reference: "official", level: 1 } }),
    new Table({
      rows: [
        new TableRow({ children: [cell("镇街"), cell("投资", { columnSpan: 2 })] }),
        new TableRow({
          children: [cell("长河镇", { verticalMerge: "restart" }), cell("1.2"), cell("8.5%\n第1位")],
        }),
        new TableRow({ children: [cell("", { verticalMerge: "continue" }), cell("3.4"), cell("－")] }),
      ],
    }),
    new Paragraph("2026年4月2日"),
  ];
  return pack(children);
}

/** A report of many pages of like paragraphs; a page holds about 600 characters. */
export function makeLongDocx(pages: number): Promise<Uint8Array> {
  const sentence = "全县实施重点项目128个，完成投资32.5亿元，占年度计划的27.3%，快于序时进度2.3个百分点。";
  return pack(Array.from({ length: pages * 4 }, (_, i) => new Paragraph(`${i + 1}．${sentence.repeat(3)}`)));
}

async function pack(children: FileChild[]): Promise<Uint8Array> {
  const level = (at: number, text: string) => ({ level: at, format: LevelFormat.CHINESE_COUNTING, text });
  const document = new Document({
    numbering: { config: [{ reference: "official", levels: [level(0, "%1、"), level(1, "（%2）")] }] },
    footnotes: { 1: { children: [new Paragraph("不含农户投资。")] } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
