import { describe, expect, test } from "vitest";
import { findTokens, vocabularyOf } from "./find-tokens.ts";

const vocabulary = vocabularyOf(undefined, new Map());
const placesIn = (text: string) => findTokens(text, vocabulary).places.map(({ name }) => name);

describe("places by name", () => {
  test.each([
    ["记者从序川县获悉", ["序川县"]],
    ["调研组先后来到苍溪县检查", ["苍溪县"]],
    ["长沙县新增学位500个", ["长沙县"]],
    ["长沙新增学位500个", ["长沙"]],
    ["荆州区完成投资", ["荆州区"]],
    ["屏边苗族自治县完成投资", ["屏边苗族自治县"]],
    ["四川省广元市苍溪县", ["四川省", "广元市", "苍溪县"]],
    ["房县新建学校2所", ["房县"]],
    ["石桥镇、柳河镇各建学校2所", ["石桥镇", "柳河镇"]],
    ["石桥村组织村民200人", ["石桥村"]],
    ["近日，柳场镇新建水渠3条", ["柳场镇"]],
  ])("%s", (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  test.each([
    "市容市貌问题占比13%",
    "打造风景名胜区2个",
    "硬化村组道路23公里",
    "推进物流仓储区建设",
    "实行整镇整村推进",
    "发改委要会同县直部门督导",
    "各部门要会同县督查办督办",
    "群众不出村就能办事",
    "建制村通客车率100%",
    "推进美丽圩镇建设",
    "坚持列省列市项目专班推进",
    "老城区新建停车场3个",
    "近日，老场镇改造完成",
    "建设场镇道路5公里",
    "全面做优市场环境",
  ])("no place in %s", (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});
