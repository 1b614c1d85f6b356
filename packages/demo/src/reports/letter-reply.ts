/** The answer of an office to a motion: counts, dates and pledges, and nobody's name. */
import { formatDate, type LocalDate } from "@xushi/core";
import type { DemoReport } from "../types.ts";
import type { Words } from "./words.ts";

export const letterReply = (w: Words, on: LocalDate): DemoReport => {
  const { year, month } = w.at;
  const text = `关于县政协第37号提案“加快推进老旧小区改造和充电设施建设”的答复

委员：

您提出的“加快推进老旧小区改造和充电设施建设”提案收悉。感谢您对城市更新工作的关心。经会同县发改局、县民政局研究，现答复如下：

一、老旧小区改造进展情况

老旧小区改造是县政府确定的年度民生实事。${year}年计划改造老旧小区${w.target("old-estates-renovated")}，涉及居民3260户。截至${year}年${month}月底，已完成改造${w.level("old-estates-renovated")}，占年度任务的${w.rate("old-estates-renovated")}%。受部分小区管线迁改方案调整和居民意见征集时间较长影响，工程进度低于预期。您所关注的东门小区、纺织厂宿舍已完成雨污分流和外立面修缮，正在进行绿化和停车位施工，预计12月20日前全部完工；建设路片区计划于12月底前完成路面恢复。

二、充电设施建设情况

${year}年全县计划新建公共充电桩${w.target("chargers-built")}，截至${month}月底已建成${w.level("chargers-built")}，完成率${w.rate("chargers-built")}%，其中老旧小区内建成46个。凡具备用电条件的改造小区，均同步预留充电设施接口。

三、配套养老服务情况

结合小区改造同步建设社区养老服务站，今年以来全县新增养老床位${w.level("elderly-beds-added")}，年度目标为${w.target("elderly-beds-added")}。目前床位建设进度偏慢，县民政局已逐项列出清单，明确责任人和完成时限。

四、下一步工作

一是倒排工期。对未完工的小区逐个制定施工计划，实行周调度、月通报，确保年底前全面完成年度改造任务。二是严把质量。落实居民监督员制度，完工一个、验收一个、移交一个。三是建立长效管理机制。推动改造后的小区成立业主委员会或引入物业服务，物业覆盖率年内达到90%以上。四是提前谋划。明年拟改造老旧小区18个，目前正在开展居民意愿摸底，计划明年一季度完成立项。

如对以上答复有不同意见，请通过县政协提案委员会向我局反馈。

序川县住房和城乡建设局
${formatDate(on, "zh")}
`;
  return {
    key: "report:letter",
    kind: "letter-reply",
    title: "关于县政协第37号提案“加快推进老旧小区改造和充电设施建设”的答复",
    publisher: "序川县住建局",
    publishedOn: on,
    placeName: "序川县",
    text,
    news: [],
  };
};
