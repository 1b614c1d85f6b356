/** A town's own report. It takes its investment task for smaller than the one it was given: 5.77亿 and its rate do not fit. */
import { type LocalDate, parseUnit, sub, toBase, toFixed, toPlain } from "@xushi/core";
import { indicatorOf, specOf } from "../catalogue.ts";
import { printLevel } from "../fact.ts";
import type { World } from "../facts.ts";
import { TOWN_LIST } from "../places.ts";
import { targetText } from "../plan-curves.ts";
import { growthTenths, textToTicks, ticksText } from "../ticks.ts";
import { TOWN_ROWS } from "../towns.ts";
import type { DemoReport } from "../types.ts";
import { rateOf, type Words, yearPeriod } from "./words.ts";

/** 石桥镇 */
const TOWN = 1;

const townTarget = (world: World, id: string, year: number): string => {
  const row = TOWN_ROWS.find((r) => r.indicatorId === id);
  if (row === undefined) throw new RangeError(`${id} is not handed down to towns`);
  const whole = targetText(row, year);
  const places = whole.split(".")[1]?.length ?? 0;
  return ticksText(world.towns.split(id, textToTicks(whole, places))[TOWN] ?? 0, places);
};

export const townReport = (world: World, w: Words, on: LocalDate): DemoReport => {
  const { year, month } = w.at;
  const town = TOWN_LIST[TOWN]?.name ?? "";
  const ticks = (id: string, y: number) => world.towns.level(id, TOWN, y, month);
  const level = (id: string): string => printLevel(id, ticks(id, year)).quote;
  const rate = (id: string): string =>
    rateOf(ticksText(ticks(id, year), specOf(id).places), townTarget(world, id, year));
  const taxGrowth = growthTenths(ticks("tax-revenue", year), ticks("tax-revenue", year - 1));
  const taxWords = `${taxGrowth < 0 ? "下降" : "增长"}${ticksText(Math.abs(taxGrowth), 1)}%`;
  // The ledger's task less half an 亿: near enough to be a slip, far enough to be seen.
  const believed = toFixed(sub(townTarget(world, "fixed-asset-investment", year), "0.5"), 1);
  const investment = ticksText(
    ticks("fixed-asset-investment", year),
    specOf("fixed-asset-investment").places,
  );
  const text = `${town}${year}年${w.span}工作情况汇报

县委、县政府：

${year}年以来，${town}党委、政府聚焦“工业强镇、商贸活镇、生态立镇”目标，一手抓项目攻坚，一手抓民生改善，各项工作有序推进。现将${w.span}工作情况汇报如下：

一、主要经济指标

${w.span}，全镇完成规模以上工业总产值${level("industrial-output")}，完成年度目标任务的${rate("industrial-output")}%；完成固定资产投资${level("fixed-asset-investment")}，占年度任务的${rateOf(investment, believed)}%；其中技术改造投资${level("technical-renovation-investment")}。税收收入${level("tax-revenue")}，同比${taxWords}。新签约亿元以上项目${level("newly-signed-large-projects")}。

二、重点工作

（一）项目建设提速。持续推行领导包保和“一企一策”，镇工业集中区扩建工程完成场平，标准厂房二期主体封顶，预计12月底前交付使用；石桥精密铸件技改项目设备进场调试，力争明年一季度投产。总投资3.2亿元的冷链物流园完成土地报批，计划明年3月开工。

（二）农业农村稳步发展。建成高标准农田${level("high-standard-farmland")}，占年度任务的${rate("high-standard-farmland")}%。实施和美乡村建设项目6个，改造农村户厕210户，硬化通组道路8.4公里。

（三）民生保障有力。开展职业技能培训${level("skills-training")}，完成率${rate("skills-training")}%；新建村级养老服务站2个；受理12345热线诉求318件，办结312件，办结率98.1%。集中攻坚信访积案7件，已化解6件。

三、存在问题和下步打算

一是个别技改项目受设备到货影响进度滞后；二是用地指标紧张，2个签约项目尚未落地；三是村集体经营性收入增长点不多。下一步，我镇将紧盯全年目标，倒排工期、挂图作战，确保固定资产投资、规上工业总产值等主要指标全面完成，全年力争新增规模以上工业企业2家，推动石桥镇高质量发展再上新台阶。

${town}人民政府
`;
  const { unit } = indicatorOf("fixed-asset-investment");
  return {
    key: "report:town",
    kind: "town-report",
    title: `${town}${year}年${w.span}工作情况汇报`,
    publisher: `${town}人民政府`,
    publishedOn: on,
    placeName: town,
    text,
    news: [
      {
        what: "implied-target-differs",
        orgUnitKey: TOWN_LIST[TOWN]?.key ?? "",
        indicatorId: "fixed-asset-investment",
        periodId: yearPeriod(year),
        value: toPlain(toBase(believed, parseUnit(unit))),
        quote: `${rateOf(investment, believed)}%`,
      },
    ],
  };
};
