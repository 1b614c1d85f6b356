import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

function ranks(text: string): string[] {
  return readText(text, { published: "2024-07-20", place: "序川县" })
    .figures.filter((figure) => figure.kind.value === "rank")
    .map((figure) => `${figure.quote} ${figure.value} ${figure.indicator.value}`);
}

describe("positions", () => {
  test.each([
    ["增速居全市第2位。", ["第2位 2 "]],
    [
      "位居全省先进县营商环境第3、城乡融合第4、乡村治理第5。",
      ["第3 3 先进县营商环境", "第4 4 城乡融合", "第5 5 乡村治理"],
    ],
    ["旅游业跻身全省20强。", ["20强 20 旅游业"]],
    ["综合排名由第12位上升到第6位。", ["第12位 12 ", "第6位 6 "]],
  ])("%s", (text, expected) => {
    expect(ranks(text).map((rank, index) => rank.slice(0, expected[index]?.length))).toEqual(expected);
  });

  test.each([
    ["a kind of firm", "引进世界500强企业3家。"],
    ["a title", "建设全国百强县。"],
    ["ordinals of things", "第一产业发展良好，第3批项目开工，第4次会议召开。"],
    ["a list of sections", "第一、第二、第三产业协调发展。"],
  ])("not %s", (_what, text) => {
    expect(ranks(text)).toEqual([]);
  });
});
