import { addDays, defineRegister } from "@xushi/core";
import { choice, date, files, flag, group, longText, money, quantity, text, unit } from "./fields/define.ts";
import { hasNodeOverdue, milestones, nextNode } from "./fields/milestones.ts";
import { leader, owner, responsible, supporting } from "./fields/offices.ts";
import { problems } from "./fields/problems.ts";
import { progressReports } from "./fields/progress-reports.ts";
import { tiers } from "./fields/tiers.ts";
import { hasEntered, isBy, isInTime, isOverdue } from "./item-reading.ts";

/** 揭榜: who wants it, with what plan, and who got it. */
const applicants = () =>
  group(
    "揭榜单位",
    "Applicants",
    {
      unit: unit("揭榜单位", "Unit"),
      team: text("团队", "Team", { aliases: ["揭榜团队"] }),
      appliedOn: date("申报日期", "Applied on"),
      score: quantity("分", "评审得分", "Score", { max: "100" }),
      awarded: flag("中榜", "Awarded", { aliases: ["是否中榜"] }),
      proposal: files("揭榜方案", "Proposal"),
    },
    { aliases: ["揭榜情况", "申报单位"] },
  );

/** 改革事项 and 揭榜挂帅: published, applied for, awarded, delivered, accepted. A reform task that is assigned skips the bidding. */
export const REFORMS = defineRegister({
  id: "reforms",
  title: { zh: "改革揭榜", en: "Reforms and open bids" },
  itemTitle: { zh: "事项", en: "Matter" },
  line: "overall",
  fields: {
    name: text("事项名称", "Name", {
      required: true,
      aliases: ["改革事项", "榜单名称", "揭榜项目", "改革任务"],
    }),
    code: text("编号", "Number", { aliases: ["榜单编号", "序号编号"] }),
    kind: choice(
      "类别",
      "Kind",
      {
        task: { zh: "改革任务", en: "Reform task" },
        bid: { zh: "揭榜挂帅", en: "Open bid" },
        pilot: { zh: "试点", en: "Pilot" },
      },
      { required: true, aliases: ["事项类别", "类型"] },
    ),
    field: choice(
      "领域",
      "Field",
      {
        economy: { zh: "经济体制", en: "Economy" },
        services: { zh: "放管服", en: "Administration and services" },
        innovation: { zh: "科技创新", en: "Innovation" },
        rural: { zh: "农业农村", en: "Rural" },
        social: { zh: "社会民生", en: "Social" },
        ecology: { zh: "生态文明", en: "Ecology" },
        governance: { zh: "基层治理", en: "Governance" },
      },
      { aliases: ["改革领域"] },
    ),
    tiers: tiers(),
    demand: longText("榜单内容", "What is asked for", { aliases: ["改革内容", "需求描述", "攻关内容"] }),
    goal: longText("预期成果", "Expected result", { aliases: ["目标", "改革目标", "考核指标"] }),
    bounty: money("榜额", "Bounty", { aliases: ["奖励资金", "支持资金"] }),
    publisher: unit("发榜单位", "Published by", { aliases: ["出题单位", "需求单位"] }),
    owner: owner(),
    supporting: supporting(),
    responsible: responsible(),
    leader: leader(),
    applicants: applicants(),
    publishedOn: date("发榜日期", "Published on", { aliases: ["发布日期"] }),
    applyBy: date("揭榜截止", "Apply by", { aliases: ["申报截止"] }),
    awardedOn: date("定榜日期", "Awarded on", { aliases: ["签订责任书日期"] }),
    deadline: date("完成时限", "Deadline", { aliases: ["攻坚期限", "时限"] }),
    deliveredOn: date("交榜日期", "Delivered on", { aliases: ["提交成果日期"] }),
    acceptedOn: date("验榜日期", "Accepted on", { aliases: ["验收日期"] }),
    milestones: milestones(),
    reports: progressReports(),
    problems: problems(),
    outcome: longText("改革成效", "What it brought", { aliases: ["成果", "成效"] }),
    copied: choice(
      "推广范围",
      "Copied by",
      {
        none: { zh: "未推广", en: "Nobody yet" },
        county: { zh: "全县推广", en: "The county" },
        city: { zh: "全市推广", en: "The city" },
        province: { zh: "全省推广", en: "The province" },
        nation: { zh: "全国推广", en: "The nation" },
      },
      { aliases: ["推广情况", "经验推广"] },
    ),
    notice: files("榜单公告", "Notice"),
    pledge: files("责任书（军令状）", "Pledge", { aliases: ["军令状", "揭榜责任书"] }),
    deliverable: files("成果材料", "What was delivered"),
    acceptance: files("验收意见", "Acceptance", { aliases: ["验榜意见"] }),
  },
  computed: {
    applied: {
      kind: "decimal",
      unit: "家",
      title: { zh: "揭榜家数", en: "Applicants" },
      from: ({ values }) => (values.applicants === undefined ? undefined : String(values.applicants.length)),
    },
    nextNode: {
      kind: "text",
      title: { zh: "下一节点", en: "Next node" },
      from: ({ values }, { asOf }) => nextNode(values.milestones, asOf),
    },
  },
  stages: {
    published: {
      title: { zh: "发榜", en: "Published" },
      next: ["applied", "awarded"],
      definition: {
        zh: "榜单或改革任务清单公布；改革任务直接定到单位",
        en: "The list is out. A reform task is assigned without bids",
      },
    },
    applied: {
      title: { zh: "揭榜", en: "Applied for" },
      next: ["awarded"],
      requires: ["notice", "applicants"],
      definition: { zh: "有单位申报，评审中", en: "Units have applied, being judged" },
    },
    awarded: {
      title: { zh: "定榜", en: "Awarded" },
      next: ["delivering"],
      requires: ["pledge", "deadline"],
      sets: "awardedOn",
      by: "overseer",
      definition: {
        zh: "确定揭榜单位，签订责任书（军令状）",
        en: "The unit is chosen and has pledged itself",
      },
    },
    delivering: {
      title: { zh: "攻坚", en: "Being done" },
      next: ["delivered"],
      definition: { zh: "按责任书推进", en: "Being done as pledged" },
    },
    delivered: {
      title: { zh: "交榜", en: "Delivered" },
      next: ["accepted", "returned"],
      requires: ["deliverable", "outcome"],
      sets: "deliveredOn",
      definition: { zh: "提交成果，申请验收", en: "The result is handed in for acceptance" },
    },
    returned: {
      title: { zh: "退回完善", en: "Sent back" },
      next: ["delivered"],
      reason: true,
      by: "overseer",
      clears: ["deliveredOn"],
    },
    accepted: {
      title: { zh: "验榜", en: "Accepted" },
      kind: "done",
      requires: ["acceptance"],
      sets: "acceptedOn",
      by: "overseer",
      another: true,
      definition: { zh: "发榜单位验收通过", en: "Accepted by who published it" },
    },
    paused: { title: { zh: "暂缓", en: "Paused" }, kind: "paused" },
    failed: {
      title: { zh: "流榜", en: "Nobody took it" },
      kind: "ended",
      definition: { zh: "无人揭榜，或评审后无合适单位", en: "No bids, or none that fits" },
    },
    withdrawn: { title: { zh: "撤榜", en: "Withdrawn" }, kind: "ended", by: "overseer" },
  },
  first: "published",
  roles: { owner: "owner", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "code",
    "name",
    "kind",
    "field",
    "owner",
    "publishedOn",
    "applied",
    "awardedOn",
    "deadline",
    "nextNode",
    "deliveredOn",
    "acceptedOn",
    "leader",
  ],
  filters: ["kind", "field", "owner", "publisher", "copied"],
  tiers: "tiers",
  span: { start: "awardedOn", end: "deadline" },
  clock: {
    kind: "deadline",
    from: "awardedOn",
    due: "deadline",
    done: "deliveredOn",
    days: "natural-days",
    lightRule: "xuchuan-days-late",
  },
  rates: {
    taken: {
      title: { zh: "揭榜率", en: "Taken" },
      definition: { zh: "有单位中榜 ÷ 已发榜的揭榜挂帅事项", en: "Awarded ÷ open bids published" },
      part: (item, { asOf }) => hasEntered(item, "awarded", asOf),
      whole: ({ stage, values }) => values.kind === "bid" && stage !== "withdrawn",
    },
    done: {
      title: { zh: "完成率", en: "Done" },
      definition: { zh: "已验榜 ÷ 已定榜", en: "Accepted ÷ awarded" },
      part: ({ stage }) => stage === "accepted",
      whole: (item, { asOf }) => item.stage !== "withdrawn" && hasEntered(item, "awarded", asOf),
    },
    onTime: {
      title: { zh: "按期交榜率", en: "Delivered on time" },
      definition: {
        zh: "在时限内交榜 ÷ 时限已到的事项",
        en: "Delivered by the deadline ÷ those whose deadline has come",
      },
      part: ({ values: { deliveredOn, deadline } }) => isInTime(deliveredOn, deadline),
      whole: ({ stage, values }, { asOf }) =>
        stage !== "withdrawn" && stage !== "failed" && isBy(values.deadline, asOf),
    },
    copied: {
      title: { zh: "经验推广", en: "Copied elsewhere" },
      definition: { zh: "全市及以上推广的事项数", en: "Copied by the city or beyond" },
      unit: "项",
      part: ({ values: { copied } }) => copied === "city" || copied === "province" || copied === "nation",
    },
  },
  watches: {
    nobody: {
      title: { zh: "无人揭榜", en: "No bids" },
      definition: { zh: "揭榜截止已过，无申报单位", en: "The day to apply by is past, nobody has" },
      includes: ({ stage, values }, { asOf }) =>
        stage === "published" && isBy(values.applyBy, addDays(asOf, -1)) && values.applicants === undefined,
    },
    overdue: {
      title: { zh: "逾期未交榜", en: "Overdue" },
      definition: { zh: "完成时限已过，尚未交榜", en: "The deadline is past, nothing delivered" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "failed" && stage !== "withdrawn" && isOverdue(values.deadline, values.deliveredOn, asOf),
    },
    nodeOverdue: {
      title: { zh: "节点滞后", en: "A node is overdue" },
      definition: { zh: "攻坚中，有节点逾期", en: "Being done, a node is overdue" },
      includes: ({ stage, values }, { asOf }) =>
        stage === "delivering" && hasNodeOverdue(values.milestones, asOf),
    },
    waiting: {
      title: { zh: "交榜待验超30天", en: "Waiting for acceptance" },
      definition: { zh: "交榜满30天未验收", en: "Delivered 30 days ago or more, not accepted" },
      includes: ({ stage, values }, { asOf }) =>
        stage === "delivered" && isBy(values.deliveredOn, addDays(asOf, -30)),
    },
  },
});
