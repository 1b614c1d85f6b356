import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { type TinyLine, writePdf } from "../../test/tiny-pdf.ts";
import { extractText } from "../extract-text.ts";

/** Lines of 16 pt from the left margin; a line of 26 characters fills the column. */
const FULL = "全县一季度实施重点项目一百二十八个完成投资三十二亿元";
const body = (texts: readonly string[], top = 150): TinyLine[] =>
  texts.map((text, i) => ({
    text: text.replace(/^　+/, ""),
    x: text.startsWith("　") ? 122 : 90,
    y: top + 28 * i,
    size: 16,
  }));
const textOf = async (pages: readonly (readonly TinyLine[])[], drawing = ""): Promise<string> => {
  const found = await extractText(writePdf(pages, { drawing }), "a.pdf");
  return found.ok ? found.text : found.code;
};

test("full lines run on, an indented line opens a paragraph, a short line ends one", async () => {
  const pages = [body([`　${FULL.slice(2)}`, FULL, "占年度计划的27%。", `　${FULL.slice(2)}`, "快于序时。"])];
  expect(await textOf(pages)).toBe(`${FULL.slice(2)}${FULL}占年度计划的27%。\n${FULL.slice(2)}快于序时。`);
});

test("a line that wrapped early for a long number runs on, too", async () => {
  const short = FULL.slice(0, 23);
  expect(await textOf([body([FULL, short, "1234.5%，快于序时。", "另起一段。"])])).toBe(
    `${FULL}${short}1234.5%，快于序时。\n另起一段。`,
  );
});

test("a paragraph goes on over the page; heads, feet and page numbers between are gone", async () => {
  const furniture = (page: number): TinyLine[] => [
    { text: "序川县督查专报", x: 240, y: 50 },
    { text: `— ${page} —`, x: 280, y: 800 },
  ];
  const pages = [1, 2, 3].map((page) => [...furniture(page), ...body([`${FULL}`, FULL])]);
  expect(await textOf(pages)).toBe(FULL.repeat(6));
});

test("a page that begins low still takes the paragraph on", async () => {
  expect(await textOf([body([FULL, FULL]), body([FULL, FULL], 500)])).toBe(FULL.repeat(4));
});

test("an indented line opens a paragraph even after a full line", async () => {
  expect(await textOf([body([FULL, FULL, `　${FULL.slice(2)}`])])).toBe(`${FULL}${FULL}\n${FULL.slice(2)}`);
});

test("a line in the margin that appears once stays, as do years that do not count with the pages", async () => {
  const pages = [
    [{ text: "2025年", x: 90, y: 50 }, ...body(["甲。"])],
    [{ text: "2021年", x: 90, y: 50 }, ...body(["乙。"])],
    [{ text: "附件", x: 90, y: 50 }, ...body(["丙。"])],
  ];
  expect(await textOf(pages)).toBe("2025年\n甲。\n2021年\n乙。\n附件\n丙。");
});

test("cells of a table are separated by tabs, spread characters and Latin words are not", async () => {
  const row = (y: number, cells: readonly [number, string][]): TinyLine[] =>
    cells.map(([x, text]) => ({ text, x, y }));
  const pages = [
    [
      ...row(100, [
        [90, "镇街"],
        [200, "投资（万元）"],
        [320, "增速"],
      ]),
      ...row(120, [
        [90, "长河镇"],
        [200, "12,300"],
        [320, "8.5%"],
      ]),
      ...row(160, [
        [90, "单"],
        [120, "位"],
      ]),
      ...row(200, [
        [90, "Phase"],
        [124, "II"],
      ]),
    ],
  ];
  expect(await textOf(pages)).toBe("镇街\t投资（万元）\t增速\n长河镇\t12,300\t8.5%\n单位\nPhase II");
});

test("a watermark across the page is not text", async () => {
  const mark = "\nBT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <51855BB88D446599> Tj ET";
  expect(await textOf([body(["正文。"])], mark)).toBe("正文。");
});

test("numbered items open a paragraph after a full line", async () => {
  expect(await textOf([body([FULL, "（二）加快进度。"])])).toBe(`${FULL}\n（二）加快进度。`);
});

test("pages without text are named in a warning", async () => {
  const found = await extractText(
    writePdf([body(["正文。"]), []], { title: "Microsoft PowerPoint - 通报" }),
    "a.pdf",
  );
  expect(found).toMatchObject({ ok: true, warnings: [{ zh: expect.stringContaining("第 2 页") }] });
  expect(found).not.toHaveProperty("title");
});

const CHROMIUM = "/usr/bin/chromium";

test.skipIf(!existsSync(CHROMIUM))(
  "a PDF printed by Chromium gives ordinary characters, not radicals",
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "office-"));
    const words = "首页、长河镇、门窗、青龙街道、见马镇、风电、食品、黄麦、鱼鸟";
    writeFileSync(path.join(folder, "a.html"), `<meta charset="utf-8"><title>一览</title><p>${words}</p>`);
    execFileSync(
      CHROMIUM,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        `--print-to-pdf=${folder}/a.pdf`,
        `file://${folder}/a.html`,
      ],
      { stdio: "ignore" },
    );
    const found = await extractText(readFileSync(path.join(folder, "a.pdf")), "a.pdf");
    expect(found).toMatchObject({ ok: true, text: words, title: "一览" });
  },
);
