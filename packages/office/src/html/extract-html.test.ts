import { describe, expect, test } from "vitest";
import { extractText } from "../extract-text.ts";

const PARAGRAPH =
  "全县一季度实施重点项目128个，完成投资32.5亿元，占年度计划的27.3%，快于序时进度2.3个百分点。";

const page = (head: string, article: string): string => `<!doctype html><html><head>${head}</head><body>
<header>序川县人民政府</header><nav><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></nav>
<div class="article">${article}</div>
<footer>主办：序川县人民政府办公室</footer><script>document.write("脚本")</script></body></html>`;

const read = (html: string, name = "a.html") => extractText(Buffer.from(html), name);

describe("a page of a government site", () => {
  const html = page(
    '<title>通报_序川县</title><meta name="ArticleTitle" content="一季度重点项目通报"><meta name="PubDate" content="2026-04-02 08:30">',
    `<style>.a{}</style><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p style="display:none">内部备注</p>
     <table><tr><th>镇街</th><th>投资</th></tr><tr><td>长河镇</td><td>1.2</td></tr></table><p>${PARAGRAPH}</p>`,
  );

  test("gives article, title and day; menus, foot, styles and scripts are gone", async () => {
    expect(await read(html)).toEqual({
      ok: true,
      format: "html",
      text: [PARAGRAPH, PARAGRAPH, "镇街\t投资", "长河镇\t1.2", PARAGRAPH].join("\n"),
      title: "一季度重点项目通报",
      publishedOn: "2026-04-02",
      warnings: [],
    });
  });
});

test("a page without an article is read whole, without menu and foot, and says so", async () => {
  const found = await read(
    page("<title>进度表</title>", "<table><tr><td>长河镇</td><td>1.2</td></tr></table>"),
  );
  expect(found).toMatchObject({ text: "长河镇\t1.2", title: "进度表" });
  expect(found.ok && found.warnings).toHaveLength(1);
});

test("the day is taken from a line that says publication, not from any date", async () => {
  const dated = (line: string) => read(page("", `<p>${line}</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`));
  expect(await dated("发布时间：2026年4月2日 来源：督查室")).toMatchObject({ publishedOn: "2026-04-02" });
  expect(await dated("会议于2026年4月2日召开")).not.toHaveProperty("publishedOn");
});

test("a page in GB2312 is decoded, a fragment is a page, a cell over two columns keeps its place", async () => {
  const gbk = Buffer.concat([
    Buffer.from('<meta charset="gb2312"><p>'),
    Buffer.from([0xd0, 0xf2, 0xb4, 0xa8]),
    Buffer.from("</p>"),
  ]);
  expect(await extractText(gbk, "a.htm")).toMatchObject({ text: "序川" });
  const spanned = '<table><tr><td colspan=2>甲</td><td>乙</td></tr></table><p style="display: none">丙</p>';
  expect(await read(spanned)).toMatchObject({ text: "甲\t\t乙" });
});

test("a table that lays out the page does not squeeze its paragraphs into one line", async () => {
  const found = await read(
    `<table><tr><td><p>一</p><p>二</p><p>三</p><p>四</p></td><td>右栏</td></tr></table>`,
  );
  expect(found).toMatchObject({ text: "一\n二\n三\n四\n右栏" });
});

test("text files keep every character; markdown gives its first heading as title", async () => {
  const text = "# 一季度通报\r\n\r\n投资 ⾸次\r\n";
  expect(await read(text, "a.md")).toMatchObject({ text, title: "一季度通报", format: "md" });
  expect(await read("<p>标记</p>", "a.TXT")).toMatchObject({ text: "<p>标记</p>", format: "txt" });
});
