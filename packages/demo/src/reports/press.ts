/** 融媒体 on the month's economy: praise in the headline, and three figures that the ledger does not have yet. */
import { formatDate, type LocalDate } from "@xushi/core";
import type { DemoReport } from "../types.ts";
import type { Words } from "./words.ts";

export const pressReport = (w: Words, on: LocalDate): DemoReport => {
  const { year } = w.at;
  const text = `${year}年${w.span}序川县经济运行稳中向好

本网讯（记者 序川融媒）${formatDate(on, "zh")}，记者从县统计局、县商务局获悉，今年以来，序川县坚持项目为王、实干为先，紧盯年度目标任务，全县经济运行总体平稳、稳中向好。

工业经济承压前行。${year}年${w.span}，全县规模以上工业增加值同比${w.growth("industrial-value-added")}；规模以上工业总产值${w.level("industrial-output")}，同比${w.growth("industrial-output")}，完成年度目标的${w.rate("industrial-output")}%。战略性新兴产业产值${w.level("strategic-emerging-output")}，同比${w.growth("strategic-emerging-output")}。工业用电量${w.level("industrial-electricity")}，同比${w.growth("industrial-electricity")}。

有效需求持续恢复。${w.span}，全县固定资产投资${w.level("fixed-asset-investment")}，同比${w.growth("fixed-asset-investment")}；技术改造投资${w.level("technical-renovation-investment")}，同比${w.growth("technical-renovation-investment")}。社会消费品零售总额${w.level("retail-sales")}，同比${w.growth("retail-sales")}。接待游客${w.level("tourist-visits")}，实现旅游总收入${w.level("tourism-revenue")}，同比分别${w.growth("tourist-visits")}和${w.growth("tourism-revenue").replace(/^增长/, "")}。

开放招商势头良好。${w.span}，全县完成进出口总额${w.level("foreign-trade")}，同比${w.growth("foreign-trade")}，完成年度目标的${w.rate("foreign-trade")}%，${w.gap("foreign-trade")}；实际到位内资${w.level("domestic-capital-arrived")}，同比${w.growth("domestic-capital-arrived")}，占年度任务的${w.rate("domestic-capital-arrived")}%。新签约亿元以上项目${w.level("newly-signed-large-projects")}，其中总投资12亿元的序川新能源电池托盘项目主体已建成，预计年内部分投产。

民生保障扎实有力。${w.span}，全县城镇新增就业${w.level("new-urban-jobs")}，完成年度目标的${w.rate("new-urban-jobs")}%。${w.quarter.span}，城镇常住居民人均可支配收入${w.level("urban-income", w.quarter.at)}，同比${w.growth("urban-income", w.quarter.at)}；农村常住居民人均可支配收入${w.level("rural-income", w.quarter.at)}，同比${w.growth("rural-income", w.quarter.at)}，快于城镇居民。${w.span}，民生工程完成投资${w.level("livelihood-works-investment")}，为年度计划的${w.rate("livelihood-works-investment")}%。

下一步，序川县将对照年度目标查漏补缺，对滞后指标逐项分析、逐月调度，确保全年目标任务圆满完成。
`;
  return {
    key: "report:press",
    kind: "press",
    title: `${year}年${w.span}序川县经济运行稳中向好`,
    publisher: "序川县融媒体中心",
    publishedOn: on,
    placeName: "序川县",
    text,
    news: ["foreign-trade", "domestic-capital-arrived", "new-urban-jobs"].map(w.news),
  };
};
