import { expect, test } from "vitest";
import { explainText, readText } from "../index.ts";

test.each(
  `谋划好“十四五”开局|创建5A级景区|落实“四督四保”机制|构建323+1产业体系|联系电话：0559-7654321|9月12日下午15:00召开|序政办〔2023〕18号|第8次常务会议
亿元以上项目加快建设|住在幸福路12号|李某今年45岁|推进5G应用|104国道改造|一是加强领导|一个专班抓落实|第一产业稳定增长|任第一书记|打赢三大攻坚战|聚焦五个“坚持”
二期工程加快推进|2023年以来|3年行动计划|百强企业名单|全程网办|《关于支持5个镇发展的通知》|3名师进校园`
    .split(/[|\n]/u)
    .map((text) => [text]),
)("no figure in %s", (text) => expect(readText(text).figures).toEqual([]));

test.each([
  ["序川县七十个重大项目开工", ["七十个"]],
  ["发生事故0起，300人参与演练", ["0起", "300人"]],
  ["正文。\n0条评论", []],
])("figures of %s", (text, quotes) => {
  expect(readText(text).figures.map((figure) => figure.quote)).toEqual(quotes);
});

test("a threshold names a class: only the count is a figure", () => {
  expect(readText("日客流超过2万人次的站点有6个").figures.map((figure) => figure.quote)).toEqual(["6个"]);
});

test("the trace says which rule dropped a number", () => {
  const { trace } = explainText("聚焦五个“坚持”");
  expect(trace).toContainEqual({
    rule: "drop/slogan",
    action: "dropped",
    span: { start: 2, end: 4 },
    note: "",
  });
});
