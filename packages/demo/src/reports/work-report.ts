/** 政府工作报告, January: last year's results and this year's targets, one of which nobody has entered. */
import { type LocalDate, parseUnit, toBase, toPlain } from "@xushi/core";
import { indicatorOf } from "../catalogue.ts";
import { COUNTY } from "../places.ts";
import { compound } from "../plan-curves.ts";
import type { DemoReport } from "../types.ts";
import { type Words, yearPeriod } from "./words.ts";

export const workReport = (w: Words, on: LocalDate): DemoReport => {
  const { year } = w.at;
  const last = { year: year - 1, month: 12 };
  const grain = (18.4 * compound(0.8, year - 2026)).toFixed(1);
  const text = `政府工作报告（摘要）
——${year}年1月在序川县人民代表大会上

各位代表：

现在，我代表县人民政府，向大会报告工作，请予审议。

一、${year - 1}年工作回顾

${year - 1}年，全县上下迎难而上、克难奋进，经济社会保持平稳健康发展。地区生产总值${w.level("gdp", last)}，同比${w.growth("gdp", last)}；规模以上工业增加值同比${w.growth("industrial-value-added", last)}；固定资产投资${w.level("fixed-asset-investment", last)}；社会消费品零售总额${w.level("retail-sales", last)}，同比${w.growth("retail-sales", last)}；一般公共预算收入${w.level("general-public-budget-revenue", last)}，同比${w.growth("general-public-budget-revenue", last)}；城镇常住居民人均可支配收入${w.level("urban-income", last)}，农村常住居民人均可支配收入${w.level("rural-income", last)}。

——发展动能不断增强。新签约亿元以上项目${w.level("newly-signed-large-projects", last)}，实际到位内资${w.level("domestic-capital-arrived", last)}，新增规模以上工业企业${w.level("new-industrial-enterprises", last)}，规模以上工业企业总数达到${w.level("industrial-enterprises", last)}。

——民生福祉持续改善。城镇新增就业${w.level("new-urban-jobs", last)}，改造老旧小区${w.level("old-estates-renovated", last)}，新增养老床位${w.level("elderly-beds-added", last)}，粮食产量${w.level("grain-output", last)}。

二、${year}年主要目标

${year}年，全县经济社会发展的主要预期目标是：地区生产总值增长6.5%左右，规模以上工业增加值增长7.5%以上，固定资产投资完成${w.target("fixed-asset-investment")}，社会消费品零售总额达到${w.target("retail-sales")}，一般公共预算收入达到${w.target("general-public-budget-revenue")}，实际到位内资${w.target("domestic-capital-arrived")}，实际使用外资${w.target("foreign-capital-used")}，进出口总额${w.target("foreign-trade")}，城镇新增就业${w.target("new-urban-jobs")}，粮食产量稳定在${grain}万吨以上。

三、${year}年重点工作

（一）坚持项目为王。力争重点项目完成投资${w.target("key-project-investment")}，新开工亿元以上项目${w.target("started-large-projects")}，竣工投产亿元以上项目${w.target("finished-large-projects")}。（二）坚持工业强县。力争技术改造投资${w.target("technical-renovation-investment")}，规模以上工业总产值力争突破${w.target("industrial-output")}。（三）坚持民生优先。计划民生工程投资${w.target("livelihood-works-investment")}，改造老旧小区${w.target("old-estates-renovated")}，开工保障性住房${w.target("affordable-homes-started")}，新增公办幼儿园学位${w.target("preschool-places-added")}，农村公路提质改造${w.target("rural-roads-improved")}。（四）坚持绿色发展。新建改造污水管网${w.target("sewers-built")}，完成营造林面积${w.target("afforestation")}，地表水考核断面达标率保持100%。
`;
  return {
    key: "report:work",
    kind: "work-report",
    title: `${year}年序川县政府工作报告（摘要）`,
    publisher: "序川县人民政府",
    publishedOn: on,
    placeName: "序川县",
    text,
    news: [
      {
        what: "no-target",
        orgUnitKey: COUNTY,
        indicatorId: "grain-output",
        periodId: yearPeriod(year),
        value: toPlain(toBase(grain, parseUnit(indicatorOf("grain-output").unit))),
        quote: `${grain}万吨`,
      },
    ],
  };
};
