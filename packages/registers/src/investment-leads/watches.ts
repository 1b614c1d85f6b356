/** Leads that somebody should call about, and capital that would not stand an audit. */
import { type Asked, addDays, addMonths } from "@xushi/core";
import { isBy, isOverdue } from "../item-reading.ts";
import { isExcluded, isSigned, isStarted, type Lead } from "./standing.ts";

const TALKING: readonly string[] = ["lead", "screened", "reviewed"];

export const LEAD_WATCHES = {
  silent: {
    title: { zh: "久未对接", en: "Nobody called" },
    definition: { zh: "签约前的线索，30天内没有走访对接", en: "Not yet signed, no visit in 30 days" },
    includes: ({ stage, values }: Lead, { asOf }: Asked) =>
      TALKING.includes(stage) &&
      !(values.visits ?? []).some(({ on }) => isBy(on, asOf) && on !== undefined && on > addDays(asOf, -30)),
  },
  notLanded: {
    title: { zh: "签约未落地", en: "Signed, not landed" },
    definition: { zh: "签约满3个月仍未落地", en: "Signed three months ago or more, not landed" },
    includes: (lead: Lead, { asOf }: Asked) => lead.stage === "signed" && isSigned(lead, addMonths(asOf, -3)),
  },
  startOverdue: {
    title: { zh: "逾期未开工", en: "Start overdue" },
    definition: { zh: "拟开工时间已过，尚未开工", en: "The planned start is past" },
    includes: (lead: Lead, { asOf }: Asked) =>
      (lead.stage === "signed" || lead.stage === "landed") &&
      !isStarted(lead, asOf) &&
      isOverdue(lead.values.plannedStart, lead.values.startedOn, asOf),
  },
  unproved: {
    title: { zh: "到资缺凭证", en: "Capital without proof" },
    definition: {
      zh: "有到位资金没有凭证种类或凭证文件",
      en: "Some of the arrived capital has no proof or no file",
    },
    includes: ({ values }: Lead) =>
      (values.capital ?? []).some(({ proof, file }) => proof === undefined || (file ?? []).length === 0),
  },
  wronglyRecognised: {
    title: { zh: "不应认定", en: "Recognised but excluded" },
    definition: {
      zh: "属于不计入情形、本市投资或已并入，却有资金标为已认定",
      en: "Excluded, local or merged, yet some capital is marked as recognised",
    },
    includes: (lead: Lead) =>
      isExcluded(lead) && (lead.values.capital ?? []).some(({ recognised }) => recognised === true),
  },
  increaseWithoutOriginal: {
    title: { zh: "增资未填原项目", en: "Increase without its original" },
    definition: {
      zh: "标为增资扩股，但没有原项目，可能重复计算",
      en: "Said to be an increase, the original is not named: may be counted twice",
    },
    includes: ({ values }: Lead) =>
      values.increment === true && values.original === undefined && values.originalCode === undefined,
  },
};
