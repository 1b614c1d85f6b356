import { expect, test } from "vitest";
import { readText } from "../index.ts";

function placesOf(text: string): string[] {
  return readText(text, { published: "2023-07-20" }).figures.map((figure) => figure.place.value);
}

test("全县 and 该县 stand for the place that the text names", () => {
  expect(placesOf("序川县召开会议。全县新建学校4所。该县改造道路5公里。")).toEqual(["序川县", "序川县"]);
});

test("each of a row has its own place", () => {
  expect(placesOf("序川县各镇开工率依次是：石桥镇98%、柳河镇95%。")).toEqual(["石桥镇", "柳河镇"]);
});

test("an area of comparison is not the figure's place", () => {
  expect(placesOf("序川县固定资产投资增长9%，高于全市平均3个百分点，增幅全市第一。")).toEqual([
    "序川县",
    "序川县",
    "序川县",
  ]);
});

test.each(["城市新建公园4个", "示范区新建公园4个", "贫困县新建公园4个", "农贸市场改造4个"])(
  "no place in %s",
  (text) => expect(placesOf(text)).toEqual([""]),
);
