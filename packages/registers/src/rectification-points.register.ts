import { addDays, addMonths, defineRegister } from "@xushi/core";
import { hasEntered, isBy, isInTime, isOverdue } from "./item-reading.ts";
import { RECTIFICATION_FIELDS } from "./rectification-points/fields.ts";
import { RECTIFICATION_STAGES } from "./rectification-points/stages.ts";

/**
 * 整治点位, 问题整改: an inspection's finding until it is struck off. 阶段性办结 is a state of its own: press figures add it to what is
 * closed, and it is not. 销号 needs an application, a look on site, signatures, publicity, and somebody else than who applied.
 */
export const RECTIFICATION_POINTS = defineRegister({
  id: "rectification-points",
  title: { zh: "问题整改", en: "Rectification" },
  itemTitle: { zh: "整治点位", en: "Point" },
  line: "environment",
  fields: RECTIFICATION_FIELDS,
  computed: {
    overdue: {
      kind: "flag",
      title: { zh: "已逾期", en: "Overdue" },
      from: ({ values }, { asOf }) => isOverdue(values.deadline, values.closedOn, asOf),
    },
  },
  stages: RECTIFICATION_STAGES,
  first: "received",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "code",
    "name",
    "origin",
    "batch",
    "kind",
    "place",
    "owner",
    "supervisor",
    "receivedOn",
    "deadline",
    "overdue",
    "phasedOn",
    "closedOn",
    "rebounds",
    "responsible",
  ],
  filters: ["origin", "batch", "kind", "truth", "owner", "place", "supervisor"],
  point: "point",
  span: { start: "receivedOn", end: "deadline" },
  clock: {
    kind: "deadline",
    from: "receivedOn",
    due: "deadline",
    done: "closedOn",
    days: "natural-days",
    lightRule: "xuchuan-days-late",
  },
  rates: {
    closed: {
      title: { zh: "销号率", en: "Struck off" },
      definition: {
        zh: "已销号 ÷ 全部（不含不属实）。阶段性办结不算",
        en: "Struck off ÷ all but those found untrue. Settled for the phase does not count",
      },
      part: ({ stage }) => stage === "closed",
      whole: ({ stage }) => stage !== "invalid",
    },
    settled: {
      title: { zh: "办结率（含阶段性）", en: "Settled, for the phase too" },
      definition: {
        zh: "已销号、公示、审核、核查、申请和阶段性办结 ÷ 全部；新闻通稿常用此口径，不等于销号率",
        en: "Struck off, on the way to it, or settled for the phase ÷ all. The press counts so; it is not the rate above",
      },
      part: ({ stage }) =>
        stage === "closed" ||
        stage === "phased" ||
        stage === "applied" ||
        stage === "siteChecked" ||
        stage === "reviewed" ||
        stage === "published" ||
        stage === "invalid",
      whole: () => true,
    },
    onTime: {
      title: { zh: "按期销号率", en: "Struck off on time" },
      definition: {
        zh: "在时限内销号 ÷ 时限已到的点位（不含不属实）",
        en: "Struck off by the deadline ÷ those whose deadline has come",
      },
      part: ({ stage, values: { closedOn, deadline } }) => stage === "closed" && isInTime(closedOn, deadline),
      whole: ({ stage, values }, { asOf }) => stage !== "invalid" && isBy(values.deadline, asOf),
    },
    central: {
      title: { zh: "中央督察销号率", en: "Central inspection: struck off" },
      definition: { zh: "中央来源中已销号的", en: "Struck off ÷ those of central origin" },
      part: ({ stage }) => stage === "closed",
      whole: ({ stage, values }) => stage !== "invalid" && values.origin === "central",
    },
    provincial: {
      title: { zh: "省督察销号率", en: "Provincial inspection: struck off" },
      definition: { zh: "省来源中已销号的", en: "Struck off ÷ those of provincial origin" },
      part: ({ stage }) => stage === "closed",
      whole: ({ stage, values }) => stage !== "invalid" && values.origin === "provincial",
    },
    rebound: {
      title: { zh: "反弹率", en: "Rebounds" },
      definition: { zh: "反弹过的 ÷ 曾销号的", en: "Rebounded at some time ÷ struck off at some time" },
      part: (item, { asOf }) => hasEntered(item, "rebounded", asOf),
      whole: (item, { asOf }) => hasEntered(item, "closed", asOf),
    },
  },
  breakdowns: {
    batches: {
      title: { zh: "各批次", en: "Batches" },
      by: "batch",
      rates: ["closed", "settled", "onTime", "rebound"],
    },
    places: {
      title: { zh: "各属地", en: "Places" },
      by: "place",
      rates: ["closed", "settled", "onTime", "rebound"],
    },
  },
  watches: {
    overdue: {
      title: { zh: "逾期未销号", en: "Overdue" },
      definition: { zh: "整改时限已过，尚未销号", en: "The deadline is past, not struck off" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "invalid" && isOverdue(values.deadline, values.closedOn, asOf),
    },
    dueSoon: {
      title: { zh: "临近时限", en: "Due soon" },
      definition: { zh: "15天内到期，尚未申请验收", en: "Due within 15 days, not applied for" },
      includes: ({ stage, values: { deadline } }, { asOf }) =>
        (stage === "received" || stage === "rectifying" || stage === "phased" || stage === "rebounded") &&
        deadline !== undefined &&
        deadline >= asOf &&
        deadline <= addDays(asOf, 15),
    },
    phasedLong: {
      title: { zh: "长期停在阶段性办结", en: "Settled for the phase, and left there" },
      definition: { zh: "阶段性办结满6个月仍未申请验收", en: "For six months or more, not applied for" },
      includes: ({ stage, values }, { asOf }) =>
        stage === "phased" && isBy(values.phasedOn, addMonths(asOf, -6)),
    },
    rebounded: {
      title: { zh: "反弹在改", en: "Rebounded, not closed again" },
      definition: { zh: "反弹过且当前未销号", en: "Rebounded at some time and not struck off now" },
      includes: (item, { asOf }) =>
        hasEntered(item, "rebounded", asOf) && item.stage !== "closed" && item.stage !== "invalid",
    },
    waiting: {
      title: { zh: "待验收超30天", en: "Waiting for acceptance" },
      definition: { zh: "申请验收满30天仍未核查", en: "Applied 30 days ago or more, nobody has been there" },
      includes: ({ stage, values }, { asOf }) =>
        stage === "applied" && isBy(values.appliedOn, addDays(asOf, -30)),
    },
  },
});
