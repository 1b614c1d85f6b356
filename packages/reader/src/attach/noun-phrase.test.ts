import { expect, test } from "vitest";
import { readText } from "../index.ts";

const names = (text: string) => readText(text).figures.map((figure) => figure.indicator.value);

test.each([
  ["县农业局培育家庭农场16个", ["家庭农场"]],
  ["各镇培育示范合作社12家", ["示范合作社"]],
  ["良种培育基地5个", ["良种培育基地"]],
  ["全年办理行政复议案件36件", ["行政复议案件"]],
  ["新建高标准农田3万亩", ["新建高标准农田"]],
])("where the verb ends and the name begins: %s", (text, expected) => expect(names(text)).toEqual(expected));

test("what stands before 了 is a verb", () => {
  expect(names("着力在山区修建了约18公里产业路")).toEqual(["产业路"]);
  expect(names("为了群众，全县新修道路12公里")).toEqual(["道路"]);
});

test("a deed that rises or falls is a thing, and its noun belongs to it", () => {
  expect(names("走私查处同比上升7%")).toEqual(["走私查处"]);
  expect(names("查处治安案件64起")).toEqual(["治安案件"]);
});

test("behind 的 the thing of the number before ends at the joint", () => {
  expect(names("建成装机容量50千瓦的东泵站和装机容量90千瓦的西泵站")).toEqual(["装机容量", "装机容量"]);
});

test("a share is not what grows next", () => {
  expect(names("规上工业总产值64亿元，占全市规上工业总产值的比重为9%，同比增长5%")).toEqual([
    "规上工业总产值",
    "规上工业总产值占全市规上工业总产值比重",
    "规上工业总产值",
  ]);
});

test("points are a difference to whatever the verb names", () => {
  expect(names("制造业投资增长8%，高出工业投资2个百分点")).toEqual(["制造业投资", "制造业投资"]);
});

test("words that only say which kind belong to the head behind them", () => {
  expect(names("查处刑事、治安案件326起")).toEqual(["刑事、治安案件"]);
  expect(names("加固3座小(一)、小(二)型水库")).toEqual(["小一、小二型水库"]);
  expect(names("新建学校、医院12所")).toEqual(["医院"]);
});

test("the last measure of a row is that of the bare things before it", () => {
  expect(names("粮食、油料产量分别增长2%、3%")).toEqual(["粮食产量", "油料产量"]);
  expect(names("事故起数、死亡人数分别下降2%、3%")).toEqual(["事故起数", "死亡人数"]);
});

test("what they are is what is counted", () => {
  expect(names("学校用地58亩(其中20亩为体育用地)")).toEqual(["学校用地", "体育用地"]);
});

test("an index needs no unit", () => {
  expect(names("空气质量综合指数为4.92，优于上月")).toEqual(["空气质量综合指数"]);
  expect(names("指数平台2021年上线")).toEqual([]);
});

test("a length of time that only says how long something took is no figure", () => {
  expect(names("利用22天时间完成造林")).toEqual([]);
  expect(names("小区不能24小时供暖")).toEqual([]);
  expect(names("审批时限压缩为3天，全年停水20天")).toHaveLength(2);
});

test("behind a count of people the name ends with what people are called", () => {
  expect(names("为214名装卸工人补发工资130万元")).toEqual(["装卸工人", "工资"]);
  expect(names("慰问36名党员干部家属")).toEqual(["党员干部家属"]);
  expect(names("组建12支志愿者服务队")).toEqual(["志愿者服务队"]);
});

test("what is measured may stand behind the verb of the rank", () => {
  expect(names("临江港以3亿吨位居货物吞吐量榜首")).toEqual(["货物吞吐量", "货物吞吐量"]);
});

test("the other measure word in brackets goes with the first", () => {
  expect(names("新开工保障性住房1200套(户)")).toEqual(["新开工保障性住房"]);
});

test("when something was done is no part of the name", () => {
  expect(names("改造后新路面由原先的5米拓宽为7米")).toEqual(["新路面", "新路面"]);
});

test("no clock, no address, no rough length of time", () => {
  expect(names("上午8点30分到石桥镇3组")).toEqual([]);
  expect(names("工资拖了3个多月")).toEqual([]);
  expect(names("全镇辖12个村28组")).toHaveLength(2);
});

test("a slogan's noun may open the name of a thing", () => {
  expect(names("设立两个服务中心")).toEqual(["服务中心"]);
  expect(names("做到三个服务")).toEqual([]);
});

test("a clause between a number and its head is passed over", () => {
  expect(names("资助35名今年考入高中的困难学生")).toEqual(["困难学生"]);
  expect(names("改造12个乡镇的饮水工程")).toEqual(["乡镇"]);
});

test("a difference goes with what was counted in its unit", () => {
  expect(names("发生火灾20起、伤亡9人，同比减少7起、4人")).toEqual(["火灾", "伤亡", "火灾", "伤亡"]);
});

test("a bare verb takes the noun before it, an agent excepted", () => {
  expect(names("露天戏曲演出80场")).toEqual(["露天戏曲演出"]);
  expect(names("县文旅局演出80场")).toEqual(["演出"]);
});

test("a speech in quotes is no programme", () => {
  expect(names("建立“建好一个阵地、用活两个平台、带出四支队伍”清单")).toEqual([]);
  expect(names("村支书说：“我们村有三个大棚。”")).toEqual(["大棚"]);
});
