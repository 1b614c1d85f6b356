import { addDays, addMonths, defineRegister } from "@xushi/core";
import { choice, date, files, longText, official, point, quantity, text, unit } from "./fields/define.ts";
import { leader, owner, place, responsible } from "./fields/offices.ts";
import { progressReports } from "./fields/progress-reports.ts";
import { hasEntered, isBy, isOverdue } from "./item-reading.ts";

const ORIGINS = {
  central: { zh: "中央", en: "Central" },
  provincial: { zh: "省", en: "Provincial" },
  city: { zh: "市", en: "City" },
  self: { zh: "自查", en: "Self-found" },
} as const;

/**
 * 整治点位, 问题整改: an inspection's finding until it is struck off. 阶段性办结 is a state of its own: press figures add it to what is
 * closed, and it is not. 销号 needs an application, a look on site, signatures, publicity, and somebody else than who applied.
 */
export const RECTIFICATION_POINTS = defineRegister({
  id: "rectification-points",
  title: { zh: "问题整改", en: "Rectification" },
  itemTitle: { zh: "整治点位", en: "Point" },
  line: "environment",
  fields: {
    name: text("问题", "Problem", {
      required: true,
      aliases: ["问题名称", "点位名称", "整治点位", "整改事项"],
    }),
    code: text("编号", "Number", { aliases: ["问题编号", "受理编号", "交办编号"] }),
    origin: choice("来源", "Origin", ORIGINS, {
      required: true,
      aliases: ["问题来源", "督察来源"],
      help: {
        zh: "1+1+N：中央、省督察，市督察和自查",
        en: "Central and provincial inspection, city inspection, own search",
      },
    }),
    batch: text("批次", "Batch", { aliases: ["交办批次", "转办批次"] }),
    kind: choice(
      "类型",
      "Kind",
      {
        air: { zh: "大气", en: "Air" },
        water: { zh: "水", en: "Water" },
        soil: { zh: "土壤", en: "Soil" },
        noise: { zh: "噪声", en: "Noise" },
        waste: { zh: "固废", en: "Waste" },
        ecology: { zh: "生态破坏", en: "Damage to nature" },
        odour: { zh: "异味扰民", en: "Odour" },
        other: { zh: "其他", en: "Other" },
      },
      { aliases: ["污染类型", "问题类型"] },
    ),
    problem: longText("问题描述", "What is wrong", { aliases: ["存在问题", "反映问题", "问题内容"] }),
    truth: choice(
      "核查情况",
      "Found to be",
      {
        true: { zh: "属实", en: "True" },
        partly: { zh: "部分属实", en: "Partly true" },
        untrue: { zh: "不属实", en: "Not true" },
      },
      { aliases: ["是否属实"] },
    ),
    goal: longText("整改目标", "Goal"),
    measures: longText("整改措施", "Measures", { aliases: ["措施"] }),
    owner: owner(),
    place: place(),
    site: text("地点", "Site", { aliases: ["点位地址", "具体地址"] }),
    point: point("位置", "On the map", { aliases: ["经纬度"] }),
    responsible: responsible(),
    leader: leader(),
    supervisor: unit("督导单位", "Supervising unit", { aliases: ["验收单位", "督办单位"] }),
    acceptedBy: official("验收人", "Accepted by", { aliases: ["销号签字人", "核查人"] }),
    receivedOn: date("交办日期", "Handed over on", { aliases: ["交办时间", "转办时间"] }),
    deadline: date("整改时限", "Deadline", { aliases: ["时限", "完成时限", "整改期限"] }),
    progress: longText("整改进展", "Progress", { aliases: ["进展情况", "整改情况"] }),
    reports: progressReports(),
    phasedOn: date("阶段性办结日期", "Settled for the phase on", { aliases: ["阶段办结时间"] }),
    appliedOn: date("申请验收日期", "Applied on"),
    checkedOn: date("现场核查日期", "Looked at on site on"),
    publishedOn: date("公示日期", "Published on", { aliases: ["公示时间"] }),
    publicity: text("公示链接", "Where it was published", { aliases: ["公示网址"] }),
    objections: longText("公示反馈", "What people said", { aliases: ["公示意见"] }),
    closedOn: date("销号日期", "Struck off on", { aliases: ["销号时间", "办结时间"] }),
    reboundOn: date("反弹日期", "Rebounded on", { aliases: ["反弹"] }),
    rebounds: quantity("次", "反弹次数", "Rebounds"),
    accountability: longText("问责情况", "Held to account", { aliases: ["责任追究"] }),
    fines: quantity("元", "罚款", "Fines", { shownIn: "万元", aliases: ["罚款金额"] }),
    evidence: files("整改佐证", "Evidence", { aliases: ["佐证材料", "整改前后照片"] }),
    siteCheck: files("现场核查记录", "Record of the look on site"),
    signedReview: files("审核签字表", "Signed review", { aliases: ["销号审批表"] }),
    publicityProof: files("公示材料", "Proof of publicity"),
  },
  computed: {
    overdue: {
      kind: "flag",
      title: { zh: "已逾期", en: "Overdue" },
      from: ({ values }, { asOf }) => isOverdue(values.deadline, values.closedOn, asOf),
    },
  },
  stages: {
    received: {
      title: { zh: "未启动", en: "Handed over" },
      next: ["rectifying"],
      definition: { zh: "已交办，方案未定", en: "Handed over, no plan yet" },
    },
    rectifying: {
      title: { zh: "整改中", en: "Under way" },
      next: ["phased", "applied"],
      requires: ["goal", "measures", "deadline"],
      definition: { zh: "目标、措施、责任、时限已明确", en: "Goal, measures, unit and deadline are set" },
    },
    phased: {
      title: { zh: "阶段性办结", en: "Settled for the phase" },
      next: ["applied", "rectifying"],
      requires: ["evidence"],
      sets: "phasedOn",
      definition: {
        zh: "达到阶段目标，长期任务仍在进行；不是办结，不计入销号",
        en: "The phase's goal is reached, the long task goes on. Not closed, not counted as struck off",
      },
    },
    applied: {
      title: { zh: "申请验收", en: "Applied" },
      next: ["siteChecked", "returned"],
      requires: ["evidence"],
      sets: "appliedOn",
      definition: {
        zh: "责任单位认为整改到位，申请销号",
        en: "The unit holds it to be put right and applies",
      },
    },
    siteChecked: {
      title: { zh: "现场核查", en: "Looked at on site" },
      next: ["reviewed", "returned"],
      requires: ["siteCheck"],
      sets: "checkedOn",
      by: "overseer",
      another: true,
      definition: {
        zh: "验收单位到现场核查，谁验收谁负责",
        en: "Looked at on site by who accepts and answers for it",
      },
    },
    reviewed: {
      title: { zh: "审核签字", en: "Reviewed and signed" },
      next: ["published", "returned"],
      requires: ["signedReview", "acceptedBy"],
      by: "overseer",
      another: true,
      definition: {
        zh: "方案措施全部落实、违法行为已查处、效果达标、同类问题举一反三、有长效机制",
        en: "Measures done, violations punished, standard met, like problems fixed, a lasting mechanism in place",
      },
    },
    published: {
      title: { zh: "公示", en: "Published" },
      next: ["closed", "returned"],
      requires: ["publicityProof"],
      sets: "publishedOn",
      definition: {
        zh: "向社会公示整改结果并收集反馈",
        en: "The outcome is public and open to what people say",
      },
    },
    closed: {
      title: { zh: "销号", en: "Struck off" },
      kind: "done",
      next: ["rebounded"],
      sets: "closedOn",
      by: "overseer",
      another: true,
      definition: { zh: "公示无异议，予以销号", en: "Nobody objected: struck off" },
    },
    returned: {
      title: { zh: "退回整改", en: "Sent back" },
      next: ["applied", "phased"],
      reason: true,
      by: "overseer",
      clears: ["appliedOn", "checkedOn", "publishedOn", "siteCheck", "signedReview", "publicityProof"],
      definition: { zh: "核查、审核或公示未通过", en: "Failed on site, in review or in public" },
    },
    rebounded: {
      title: { zh: "反弹", en: "Rebounded" },
      next: ["rectifying"],
      reason: true,
      sets: "reboundOn",
      clears: [
        "phasedOn",
        "appliedOn",
        "checkedOn",
        "publishedOn",
        "closedOn",
        "reboundOn",
        "siteCheck",
        "signedReview",
        "publicityProof",
      ],
      definition: {
        zh: "销号后问题重现，重新整改；原时限已过的要重定时限",
        en: "The problem is back after it was struck off: all over again, with a new deadline",
      },
    },
    invalid: {
      title: { zh: "不属实办结", en: "Found untrue" },
      kind: "ended",
      by: "overseer",
      requires: ["truth"],
      definition: { zh: "核查不属实，按规定公示后办结", en: "Found untrue, published and settled" },
    },
  },
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
  filters: ["origin", "kind", "truth", "owner", "place", "supervisor"],
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
      part: ({ stage, values: { closedOn, deadline } }) =>
        stage === "closed" && closedOn !== undefined && deadline !== undefined && closedOn <= deadline,
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
