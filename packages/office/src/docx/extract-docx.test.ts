import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { makeNotice } from "../../test/make-docx.ts";
import { writeZip } from "../../test/tiny-zip.ts";
import { extractText } from "../extract-text.ts";

const body = (inner: string): Uint8Array =>
  writeZip([
    {
      name: "word/document.xml",
      data: `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${inner}</w:body></w:document>`,
    },
  ]);

describe("a Word notice", () => {
  test("gives what the page shows: numbers of heads, table rows, inserted and not deleted text, the footnote", async () => {
    const found = await extractText(await makeNotice(), "通报.docx");
    expect(found).toMatchObject({ ok: true, format: "docx", title: "序川县2026年一季度重点项目进展通报" });
    expect(found.ok && found.text.split("\n").filter(Boolean)).toEqual([
      "序川县2026年一季度重点项目进展通报",
      "一、总体情况",
      "完成投资32.5亿元。",
      "二、存在问题",
      "（一）开工偏慢",
      "镇街\t投资\t",
      "长河镇\t1.2\t8.5% 第1位",
      "\t3.4\t－",
      "2026年4月2日",
      "不含农户投资。",
    ]);
  });

  test("holds every word that mammoth finds", async () => {
    const bytes = await makeNotice();
    const found = await extractText(bytes, "a.docx");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const word of value.split(/\s+/).filter((w) => w !== "" && !w.includes("内部口径"))) {
      expect(found.ok && found.text).toContain(word);
    }
  });
});

test("a text box is read once, though Word stores it twice", async () => {
  const box = "<w:txbxContent><w:p><w:r><w:t>附表</w:t></w:r></w:p></w:txbxContent>";
  const bytes = body(
    `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`,
  );
  expect(await extractText(bytes, "a.docx")).toMatchObject({ text: "附表\n正文" });
});

test("what a deleted run or a covered cell still holds is not on the page", async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (text: string, settings: string) =>
    `<w:tc><w:tcPr>${settings}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
  const bytes = body(
    `<w:p><w:del>${run("旧")}</w:del><w:ins>${run("新")}</w:ins></w:p>` +
      `<w:tbl><w:tr>${cell("镇", '<w:vMerge w:val="restart"/>')}${cell("1", "")}</w:tr>` +
      `<w:tr>${cell("残留", "<w:vMerge/>")}${cell("2", "")}</w:tr></w:tbl>`,
  );
  expect(await extractText(bytes, "a.docx")).toMatchObject({ text: "新\n镇\t1\n\t2" });
});

test("tab stops are no tabs, tabs and line breaks are", async () => {
  const bytes = body(
    '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>',
  );
  expect(await extractText(bytes, "a.docx")).toMatchObject({ text: "甲\t乙\n丙" });
});

test("a heading is numbered by its style, and list 0 takes it out of the list", async () => {
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const paragraph = (text: string, extra = "") =>
    `<w:p><w:pPr><w:pStyle w:val="H"/>${extra}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const bytes = writeZip([
    {
      name: "word/_rels/document.xml.rels",
      data: `<R>${rel("1", "styles", "styles.xml")}${rel("2", "numbering", "/word/numbering.xml")}</R>`,
    },
    {
      name: "word/styles.xml",
      data: '<s><style styleId="B"><numId val="5"/></style><style styleId="H"><basedOn val="B"/></style></s>',
    },
    {
      name: "word/numbering.xml",
      data: '<n><abstractNum abstractNumId="0"><lvl ilvl="0"><start val="9"/><numFmt val="chineseCountingThousand"/><lvlText val="第%1章"/></lvl></abstractNum><num numId="5"><abstractNumId val="0"/></num></n>',
    },
    {
      name: "word/document.xml",
      data: `<w:d xmlns:w="w">${paragraph("总则")}${paragraph("前言", '<w:numPr><w:numId w:val="0"/></w:numPr>')}${paragraph("职责")}</w:d>`,
    },
  ]);
  expect(await extractText(bytes, "a.docx")).toMatchObject({ text: "第九章 总则\n前言\n第十章 职责" });
});
