/** What an industry bureau counts of its firms, and whom it goes to see. */
import { type Asked, addDays, compare } from "@xushi/core";
import { isBy, isOverdue, isThisYear, totalOf } from "../item-reading.ts";
import { type Enterprise, isAboveScale, isGone } from "./standing.ts";

const requestsOf = ({ values }: Enterprise) => values.requests ?? [];
const grantsOf = ({ values }: Enterprise) => values.grants ?? [];

export const ENTERPRISE_RATES = {
  aboveScale: {
    title: { zh: "规上企业", en: "Firms above scale" },
    definition: { zh: "规上在库的企业数，不含停产", en: "In statistics, without those that stopped" },
    unit: "家",
    part: ({ stage }: Enterprise) => stage === "aboveScale",
  },
  newAboveScale: {
    title: { zh: "新增规上", en: "New above scale" },
    definition: { zh: "入规时间在本年的企业数", en: "Entered statistics this year" },
    unit: "家",
    part: (firm: Enterprise, { asOf }: Asked) =>
      isAboveScale(firm) && isThisYear(firm.values.aboveScaleOn, asOf),
  },
  requestsDone: {
    title: { zh: "诉求办结率", en: "Requests answered" },
    definition: { zh: "已办结 ÷ 全部诉求", en: "Answered ÷ all" },
    part: (firm: Enterprise, { asOf }: Asked) =>
      String(requestsOf(firm).filter(({ answeredOn }) => isBy(answeredOn, asOf)).length),
    whole: (firm: Enterprise) => String(requestsOf(firm).length),
  },
  requestsSatisfied: {
    title: { zh: "诉求满意率", en: "Content with the answer" },
    definition: {
      zh: "满意和基本满意 ÷ 已评价的诉求",
      en: "Satisfied or fairly satisfied ÷ those that the firm judged",
    },
    part: (firm: Enterprise) =>
      String(requestsOf(firm).filter(({ content }) => content === "satisfied" || content === "fair").length),
    whole: (firm: Enterprise) =>
      String(requestsOf(firm).filter(({ content }) => content !== undefined).length),
  },
  grantsPaid: {
    title: { zh: "惠企资金兑现率", en: "Grants paid" },
    definition: { zh: "拨付金额 ÷ 核定金额", en: "Paid ÷ approved" },
    part: (firm: Enterprise) => totalOf(grantsOf(firm).map(({ paid }) => paid)),
    whole: (firm: Enterprise) => totalOf(grantsOf(firm).map(({ approved }) => approved)),
  },
  poolsWon: {
    title: { zh: "预备队转化率", en: "Pools: recognised" },
    definition: { zh: "本年在库培育企业中已认定的", en: "Recognised ÷ all that are in a pool this year" },
    part: ({ values }: Enterprise, { asOf }: Asked) =>
      String(thisYears(values.pools, asOf).filter(({ state }) => state === "won").length),
    whole: ({ values }: Enterprise, { asOf }: Asked) => String(thisYears(values.pools, asOf).length),
  },
};

const thisYears = (pools: Enterprise["values"]["pools"], asOf: string) =>
  (pools ?? []).filter(({ year }) => year === asOf.slice(0, 4));

export const ENTERPRISE_WATCHES = {
  requestOverdue: {
    title: { zh: "诉求逾期", en: "Request overdue" },
    definition: { zh: "有诉求超过办理时限", en: "A request is past its deadline" },
    includes: (firm: Enterprise, { asOf }: Asked) =>
      !isGone(firm) &&
      requestsOf(firm).some(({ deadline, answeredOn }) => isOverdue(deadline, answeredOn, asOf)),
  },
  monitoredFalling: {
    title: { zh: "监测企业产值下降", en: "Monitored, output falling" },
    definition: {
      zh: "分企监测企业，累计产值低于上年同期",
      en: "Monitored, output below the same months of last year",
    },
    includes: ({ values }: Enterprise) =>
      values.monitored === true &&
      values.yearOutput !== undefined &&
      values.lastYearOutput !== undefined &&
      compare(values.yearOutput, values.lastYearOutput) < 0,
  },
  grantUnpaid: {
    title: { zh: "资金未兑现", en: "Grant not paid" },
    definition: { zh: "核定满30天未拨付", en: "Approved 30 days ago or more, not paid" },
    includes: (firm: Enterprise, { asOf }: Asked) =>
      grantsOf(firm).some(
        ({ approvedOn, paidOn }) => isBy(approvedOn, addDays(asOf, -30)) && !isBy(paidOn, asOf),
      ),
  },
  notVisited: {
    title: { zh: "监测企业久未走访", en: "Monitored, not visited" },
    definition: { zh: "分企监测企业90天内没有走访", en: "Monitored, no visit in 90 days" },
    includes: (firm: Enterprise, { asOf }: Asked) =>
      !isGone(firm) &&
      firm.values.monitored === true &&
      !(firm.values.visits ?? []).some(({ on }) => on !== undefined && on <= asOf && on > addDays(asOf, -90)),
  },
  lowYield: {
    title: { zh: "亩均D类", en: "Yield class D" },
    definition: { zh: "亩均评价为D的企业", en: "Firms of class D" },
    includes: (firm: Enterprise) => !isGone(firm) && firm.values.grade === "d",
  },
};
