import { compare, defineRegister } from "@xushi/core";
import { choice, date, files, flag, longText, money, point, quantity, text } from "./fields/define.ts";
import { milestones } from "./fields/milestones.ts";
import { leader, owner, place, responsible, taskForce } from "./fields/offices.ts";
import { problems } from "./fields/problems.ts";
import { progressReports } from "./fields/progress-reports.ts";
import { tiers } from "./fields/tiers.ts";
import { hasEntered, isOverdue, percentOf } from "./item-reading.ts";

/**
 * 城市更新. Two roads through one register: what is renovated goes from its approval to the works, what is cleared goes through
 * agreements first. 清零 is reached when the last household has moved out, not when the last has signed.
 */
export const URBAN_RENEWAL = defineRegister({
  id: "urban-renewal",
  title: { zh: "城市更新", en: "Urban renewal" },
  itemTitle: { zh: "更新项目", en: "Renewal project" },
  line: "livelihood",
  fields: {
    name: text("项目名称", "Name", { required: true, aliases: ["小区名称", "地块名称", "片区名称"] }),
    code: text("项目代码", "Project code", { form: "project-code", aliases: ["投资项目代码"] }),
    kind: choice(
      "类型",
      "Kind",
      {
        estate: { zh: "老旧小区改造", en: "Old housing estate" },
        shanty: { zh: "棚户区改造", en: "Shanty town" },
        village: { zh: "城中村改造", en: "Village within the town" },
        unsafe: { zh: "危旧房改造", en: "Unsafe buildings" },
        pipes: { zh: "管网更新", en: "Pipes" },
        quarter: { zh: "完整社区", en: "Complete neighbourhood" },
      },
      { required: true, aliases: ["项目类型", "改造类型"] },
    ),
    tiers: tiers(),
    owner: owner(),
    place: place(),
    community: text("社区", "Community", { aliases: ["所属社区"] }),
    site: text("地址", "Address", { aliases: ["建设地点"] }),
    point: point("位置", "On the map"),
    responsible: responsible(),
    leader: leader(),
    taskForce: taskForce(),
    builtIn: quantity("年", "建成年份", "Built in", { min: "1900", max: "2100", aliases: ["建成时间"] }),
    content: longText("改造内容", "What is done", { aliases: ["建设内容", "基础类、完善类、提升类"] }),
    buildings: quantity("栋", "楼栋数", "Buildings", { aliases: ["栋数"] }),
    households: quantity("户", "户数", "Households", { aliases: ["总户数", "涉及户数", "惠及户数"] }),
    area: quantity("平方米", "建筑面积", "Floor space", { shownIn: "万平方米", aliases: ["改造面积"] }),
    signedHouseholds: quantity("户", "已签约户数", "Signed", { aliases: ["签约户数"] }),
    movedHouseholds: quantity("户", "已搬迁户数", "Moved out", { aliases: ["腾空户数", "搬迁户数"] }),
    resettlementPlanned: quantity("套", "安置房计划套数", "Flats to be built"),
    resettlementBuilt: quantity("套", "安置房建成套数", "Flats built"),
    cleared: flag("已清零", "Cleared", { aliases: ["是否清零"] }),
    consent: quantity("%", "居民同意率", "Residents in favour", { max: "100", aliases: ["同意率"] }),
    totalInvestment: money("总投资", "Total investment", { aliases: ["计划投资"] }),
    subsidy: money("上级补助资金", "Subsidy from above", { aliases: ["中央补助", "专项补助"] }),
    yearPlan: money("年度计划投资", "Planned this year"),
    yearDone: money("年度完成投资", "Invested this year", { aliases: ["累计完成投资"] }),
    approvedOn: date("批复时间", "Approved on"),
    plannedStart: date("计划开工时间", "Planned start", { aliases: ["计划开工"] }),
    startedOn: date("开工时间", "Started on", { aliases: ["实际开工时间"] }),
    plannedEnd: date("计划完工时间", "Planned completion", { aliases: ["计划竣工时间"] }),
    finishedOn: date("完工时间", "Finished on", { aliases: ["竣工时间"] }),
    clearedOn: date("清零时间", "Cleared on"),
    milestones: milestones(),
    reports: progressReports(),
    problems: problems(),
    survey: files("摸底资料", "Survey"),
    schemePaper: files("改造（征收）方案", "Scheme"),
    approval: files("批复文件", "Approval"),
    decision: files("征收决定公告", "Decision to expropriate"),
    clearProof: files("清零佐证", "Evidence that it is cleared"),
    startEvidence: files("开工佐证", "Evidence of start"),
    acceptance: files("竣工验收文件", "Acceptance"),
    handover: files("移交（回迁）手续", "Handover"),
  },
  computed: {
    signedShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "签约率", en: "Signed" },
      help: { zh: "已签约户数 ÷ 户数", en: "Households signed ÷ all" },
      from: ({ values }) =>
        values.kind === "estate" ? undefined : percentOf(values.signedHouseholds, values.households),
    },
    movedShare: {
      kind: "decimal",
      unit: "%",
      title: { zh: "搬迁率", en: "Moved out" },
      help: { zh: "已搬迁户数 ÷ 户数", en: "Households that moved out ÷ all" },
      from: ({ values }) =>
        values.kind === "estate" ? undefined : percentOf(values.movedHouseholds, values.households),
    },
    completion: {
      kind: "decimal",
      unit: "%",
      title: { zh: "投资完成率", en: "Invested" },
      from: ({ values }) => percentOf(values.yearDone, values.yearPlan),
    },
  },
  stages: {
    surveyed: {
      title: { zh: "摸底", en: "Surveyed" },
      next: ["consulted"],
      definition: { zh: "调查户数、面积、权属和居民意愿", en: "Households, floor space, titles and wishes" },
    },
    consulted: {
      title: { zh: "方案征求意见", en: "Consulted" },
      next: ["approved"],
      requires: ["survey", "schemePaper", "households"],
      definition: {
        zh: "改造或征收补偿方案公布，征求居民意见",
        en: "The scheme is out for the residents' views",
      },
    },
    approved: {
      title: { zh: "批复", en: "Approved" },
      next: ["signing", "started"],
      requires: ["approval"],
      sets: "approvedOn",
      definition: {
        zh: "方案批复；老旧小区直接进入施工，棚改、城中村先签约",
        en: "Approved. Old estates go on to the works, clearances to the agreements",
      },
    },
    signing: {
      title: { zh: "征收签约", en: "Agreements" },
      next: ["cleared"],
      requires: ["decision"],
      definition: {
        zh: "征收决定公告后逐户签约、搬迁",
        en: "After the decision each household signs and moves",
      },
    },
    cleared: {
      title: { zh: "清零", en: "Cleared" },
      next: ["started", "handedOver"],
      requires: ["clearProof", "movedHouseholds"],
      sets: "clearedOn",
      definition: {
        zh: "最后一户搬迁腾空；全部签约不等于清零",
        en: "The last household has moved out; all signed is not cleared",
      },
    },
    started: {
      title: { zh: "施工", en: "Works" },
      next: ["finished"],
      requires: ["startEvidence"],
      sets: "startedOn",
    },
    finished: {
      title: { zh: "完工验收", en: "Accepted" },
      next: ["handedOver"],
      requires: ["acceptance"],
      sets: "finishedOn",
    },
    handedOver: {
      title: { zh: "移交回迁", en: "Handed over" },
      kind: "done",
      requires: ["handover"],
      by: "overseer",
      another: true,
      definition: {
        zh: "移交物业或居民回迁，建立长效管理",
        en: "Handed over or moved back in, with lasting upkeep",
      },
    },
    suspended: { title: { zh: "暂停", en: "Suspended" }, kind: "paused" },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended", by: "overseer" },
  },
  first: "surveyed",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "name",
    "kind",
    "place",
    "owner",
    "households",
    "signedShare",
    "movedShare",
    "area",
    "yearPlan",
    "yearDone",
    "completion",
    "plannedStart",
    "plannedEnd",
    "leader",
  ],
  filters: ["kind", "place", "owner", "cleared"],
  tiers: "tiers",
  span: { start: "plannedStart", end: "plannedEnd" },
  point: "point",
  clock: {
    kind: "milestones",
    group: "milestones",
    investment: { plan: "yearPlan", done: "yearDone" },
    lightRule: "xuchuan-days-late",
  },
  rates: {
    signed: {
      title: { zh: "签约率", en: "Households signed" },
      definition: { zh: "已签约户数 ÷ 户数，征收类项目", en: "Signed ÷ households, of clearances" },
      part: ({ values }) => values.signedHouseholds,
      whole: ({ stage, values }) =>
        stage === "dropped" ||
        values.kind === "estate" ||
        values.kind === "pipes" ||
        values.kind === "quarter"
          ? undefined
          : values.households,
    },
    cleared: {
      title: { zh: "棚改清零率", en: "Shanty towns cleared" },
      definition: { zh: "已清零 ÷ 棚户区改造项目", en: "Cleared ÷ shanty towns" },
      part: (item, { asOf }) => hasEntered(item, "cleared", asOf),
      whole: ({ stage, values }) => stage !== "dropped" && values.kind === "shanty",
    },
    estatesStarted: {
      title: { zh: "老旧小区开工率", en: "Old estates started" },
      definition: { zh: "已开工 ÷ 老旧小区改造项目", en: "Started ÷ old housing estates" },
      part: (item, { asOf }) => hasEntered(item, "started", asOf),
      whole: ({ stage, values }) => stage !== "dropped" && values.kind === "estate",
    },
    estatesFinished: {
      title: { zh: "老旧小区完工率", en: "Old estates finished" },
      definition: { zh: "已完工验收 ÷ 老旧小区改造项目", en: "Accepted ÷ old housing estates" },
      part: (item, { asOf }) => hasEntered(item, "finished", asOf),
      whole: ({ stage, values }) => stage !== "dropped" && values.kind === "estate",
    },
    households: {
      title: { zh: "惠及户数", en: "Households served" },
      definition: { zh: "已完工的老旧小区户数", en: "Households of old estates that are finished" },
      unit: "户",
      part: ({ entered, values }) =>
        entered.finished !== undefined && values.kind === "estate" ? values.households : undefined,
    },
  },
  watches: {
    notStarted: {
      title: { zh: "应开未开", en: "Due to start, not started" },
      definition: { zh: "计划开工时间已过，尚未施工", en: "The planned start is past" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "dropped" && isOverdue(values.plannedStart, values.startedOn, asOf),
    },
    lastHouseholds: {
      title: { zh: "清零攻坚", en: "The last households" },
      definition: {
        zh: "征收签约中，还有不到一成的户未搬迁",
        en: "Less than a tenth of the households are left",
      },
      includes: ({ stage, values }) =>
        stage === "signing" &&
        compare(percentOf(values.movedHouseholds ?? "0", values.households) ?? "0", 90) >= 0,
    },
    overdue: {
      title: { zh: "逾期未完工", en: "Overdue" },
      definition: { zh: "计划完工时间已过", en: "The planned completion is past" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "dropped" && isOverdue(values.plannedEnd, values.finishedOn, asOf),
    },
  },
});
