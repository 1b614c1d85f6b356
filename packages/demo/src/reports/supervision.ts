/** 督查通报: the standing of the year's tasks, who is behind, what is wanted. Its figures are those of the ledger. */
import type { LocalDate } from "@xushi/core";
import type { DemoReport } from "../types.ts";
import type { Words } from "./words.ts";

export const supervisionBulletin = (w: Words, on: LocalDate): DemoReport => {
  const { year, month } = w.at;
  const share = ((month / 12) * 100).toFixed(1);
  const done = (id: string, name: string): string =>
    `${name}${w.level(id)}，完成年度目标的${w.rate(id)}%，${w.gap(id)}`;
  const text = `关于${year}年${w.span}全县重点工作推进情况的督查通报

各镇（乡）人民政府，县直各单位：

为推动年度目标任务落实，县督查室会同县统计局、县重点项目办对${year}年${w.span}全县重点工作推进情况进行了督查。截至${month}月底，时间进度为${share}%。现将有关情况通报如下：

一、总体进展

（一）项目建设。${done("key-project-investment", "重点项目完成投资")}。新开工亿元以上项目${w.level("started-large-projects")}，竣工投产亿元以上项目${w.level("finished-large-projects")}，分别占年度任务的${w.rate("started-large-projects")}%和${w.rate("finished-large-projects")}%。专项债券支出${w.level("special-bond-spending")}，${w.gap("special-bond-spending")}。

（二）民生工程。${done("livelihood-works-investment", "民生工程投资")}。新建公共充电桩${w.level("chargers-built")}，职业技能培训${w.level("skills-training")}，适龄妇女“两癌”免费筛查${w.level("women-screened")}，均超序时推进。农村公路提质改造${w.level("rural-roads-improved")}，完成率${w.rate("rural-roads-improved")}%。

（三）生态环保。环保督察问题整改销号${w.level("inspection-issues-closed")}，占年度任务的${w.rate("inspection-issues-closed")}%；营造林面积${w.level("afforestation")}，${w.gap("afforestation")}。

二、主要问题

一是外资到位不足。${done("foreign-capital-used", "实际使用外资")}，责任单位县招商局。二是要素保障滞后。${done("industrial-land-sold", "工业用地出让面积")}，责任单位县自然资源局。三是部分民生项目进展缓慢。${done("old-estates-renovated", "老旧小区改造")}，责任单位县住建局；${done("elderly-beds-added", "新增养老床位")}，责任单位县民政局；${done("sewers-built", "新建改造污水管网")}，责任单位县住建局。四是引才力度不够。引进高层次人才${w.level("talents-attracted")}，仅占年度目标的${w.rate("talents-attracted")}%。

三、下步要求

（一）倒排序时。滞后单位要于本月底前将整改措施报县督查室，明确责任人和完成时限，逐项销号。（二）强化调度。实行“红黄绿”亮灯管理，低于序时进度3个百分点以上的列入月度调度会议题。（三）严格考核。推进情况纳入年度综合考核，对连续3个月亮红灯的单位进行约谈。
`;
  return {
    key: "report:supervision",
    kind: "bulletin",
    title: `关于${year}年${w.span}全县重点工作推进情况的督查通报`,
    publisher: "序川县督查室",
    publishedOn: on,
    placeName: "序川县",
    text,
    news: [],
  };
};
