import { defineRegister } from "@xushi/core";
import {
  choice,
  date,
  files,
  flag,
  group,
  longText,
  money,
  official,
  quantity,
  reference,
  text,
  unit,
} from "./fields/define.ts";
import { milestones } from "./fields/milestones.ts";
import { owner, taskForce } from "./fields/offices.ts";
import { problems } from "./fields/problems.ts";
import { visits } from "./fields/visits.ts";
import { isBelowSchedule, percentOf } from "./item-reading.ts";

const POSITIONS = {
  upstream: { zh: "上游", en: "Upstream" },
  midstream: { zh: "中游", en: "Midstream" },
  downstream: { zh: "下游", en: "Downstream" },
  support: { zh: "配套服务", en: "Services" },
} as const;

/** 环节: the parts of the chain picture. A gap is a part in which nobody local works. */
const segments = () =>
  group(
    "环节",
    "Segments",
    {
      name: text("环节", "Segment", { required: true, aliases: ["环节名称"] }),
      position: choice("位置", "Position", POSITIONS, { required: true, aliases: ["上中下游"] }),
      products: text("主要产品", "Products"),
      isGap: flag("短板", "Gap", { aliases: ["是否短板", "缺失环节", "薄弱环节"] }),
      localFirms: quantity("家", "本地企业数", "Local firms", { aliases: ["本地企业"] }),
      note: longText("说明", "Note"),
    },
    { aliases: ["产业链环节", "图谱"] },
  );

/** 招商图谱: firms here, firms to be won, projects under way, each by its segment. */
const players = () =>
  group(
    "图谱企业",
    "Firms by segment",
    {
      segment: text("环节", "Segment", { required: true }),
      kind: choice(
        "类别",
        "Kind",
        {
          leading: { zh: "链主企业", en: "Lead firm" },
          local: { zh: "本地企业", en: "Local firm" },
          target: { zh: "目标企业", en: "Target firm" },
          project: { zh: "在建在谈项目", en: "Project" },
        },
        { required: true },
      ),
      name: text("名称", "Name", { aliases: ["企业名称"] }),
      city: text("所在城市", "City", { aliases: ["企业所在地"] }),
      enterprise: reference("enterprises", "企业", "Enterprise"),
      lead: reference("investment-leads", "线索", "Lead"),
      project: reference("key-projects", "项目", "Project"),
      contact: unit("对接单位", "Unit in contact"),
      note: text("对接情况", "State of contact"),
    },
    { aliases: ["目标企业清单", "企业清单"] },
  );

const AIMS = {
  outputTarget: money("全链产值目标", "Output aimed at", {
    shownIn: "亿元",
    aliases: ["产值目标", "年度产值目标"],
  }),
  output: money("全链产值", "Output", { shownIn: "亿元", aliases: ["累计产值"] }),
  firmsTarget: quantity("家", "规上企业目标", "Firms above scale aimed at"),
  firms: quantity("家", "规上企业数", "Firms above scale"),
  signedTarget: quantity("个", "签约项目目标", "Projects to sign"),
  signed: quantity("个", "已签约项目", "Projects signed"),
  investmentTarget: money("项目投资目标", "Investment aimed at", { shownIn: "亿元" }),
  investment: money("项目完成投资", "Invested", { shownIn: "亿元" }),
};

/** 产业链, 链长制: one leader, one team, one picture, one list, one policy for each chain. */
export const CHAINS = defineRegister({
  id: "chains",
  title: { zh: "产业链", en: "Industry chains" },
  itemTitle: { zh: "产业链", en: "Chain" },
  line: "industry-investment",
  fields: {
    name: text("产业链名称", "Name", { required: true, aliases: ["产业链"] }),
    chief: official("链长", "Chain chief", { required: true, aliases: ["总链长", "县级链长", "牵头县领导"] }),
    deputy: official("副链长", "Deputy chief"),
    leadFirm: reference("enterprises", "链主企业", "Lead firm", { aliases: ["链主"] }),
    owner: owner(),
    taskForce: taskForce(),
    responsible: official("专班负责人", "Head of the task force", { aliases: ["专班组长"] }),
    fund: text("产业基金", "Fund", { aliases: ["基金"] }),
    platform: text("创新平台", "Platform", { aliases: ["平台"] }),
    park: unit("承载园区", "Park", { aliases: ["集聚区", "主要承载地"] }),
    segments: segments(),
    players: players(),
    ...AIMS,
    tasks: milestones(),
    visits: visits(),
    problems: problems(),
    startedOn: date("启动时间", "Since"),
    picture: files("产业链图谱", "Chain picture", { aliases: ["一图"] }),
    policy: files("支持政策", "Policy", { aliases: ["一策"] }),
    plan: files("行动方案", "Plan of action", { aliases: ["实施方案"] }),
  },
  computed: {
    gaps: {
      kind: "decimal",
      unit: "个",
      title: { zh: "短板环节", en: "Gaps" },
      from: ({ values }) =>
        values.segments === undefined
          ? undefined
          : String(values.segments.filter(({ isGap }) => isGap === true).length),
    },
    targets: {
      kind: "decimal",
      unit: "家",
      title: { zh: "目标企业", en: "Target firms" },
      from: ({ values }) =>
        values.players === undefined
          ? undefined
          : String(values.players.filter(({ kind }) => kind === "target").length),
    },
    completion: {
      kind: "decimal",
      unit: "%",
      title: { zh: "产值完成率", en: "Output against aim" },
      from: ({ values }) => percentOf(values.output, values.outputTarget),
    },
  },
  stages: {
    planned: {
      title: { zh: "谋划", en: "Planned" },
      next: ["building"],
      definition: { zh: "确定链长、牵头单位，开展摸底", en: "Chief and unit named, survey under way" },
    },
    building: {
      title: { zh: "建链", en: "Building" },
      next: ["running"],
      requires: ["taskForce", "plan"],
      sets: "startedOn",
      definition: {
        zh: "专班组建、方案印发，补齐环节",
        en: "Task force and plan in place, gaps being filled",
      },
    },
    running: {
      title: { zh: "强链延链", en: "Strengthening" },
      next: ["cluster"],
      requires: ["picture", "segments", "leadFirm"],
      definition: {
        zh: "图谱、链主、清单齐备，按年度目标推进",
        en: "Picture, lead firm and lists complete; driven by yearly aims",
      },
    },
    cluster: {
      title: { zh: "集群", en: "Cluster" },
      kind: "done",
      by: "overseer",
      definition: { zh: "认定为省、市产业集群", en: "Recognised as a cluster by city or province" },
    },
    merged: {
      title: { zh: "调整并入", en: "Merged" },
      kind: "ended",
      definition: { zh: "并入其他产业链", en: "Went into another chain" },
    },
  },
  first: "planned",
  roles: { owner: "owner", responsible: "responsible", leader: "chief" },
  name: "name",
  columns: [
    "name",
    "chief",
    "leadFirm",
    "owner",
    "outputTarget",
    "output",
    "completion",
    "firms",
    "gaps",
    "targets",
  ],
  filters: ["owner", "park"],
  clock: { kind: "amount", plan: "outputTarget", done: "output", lightRule: "xuchuan-progress" },
  rates: {
    outputRate: {
      title: { zh: "产值完成率", en: "Output against aim" },
      definition: { zh: "全链产值 ÷ 年度目标，各链合计", en: "Output ÷ the year's aim, all chains" },
      part: ({ values }) => values.output,
      whole: ({ values }) => values.outputTarget,
    },
    signedRate: {
      title: { zh: "签约完成率", en: "Signed against aim" },
      definition: { zh: "已签约项目 ÷ 签约项目目标", en: "Projects signed ÷ projects to sign" },
      part: ({ values }) => values.signed,
      whole: ({ values }) => values.signedTarget,
    },
    gapCount: {
      title: { zh: "短板环节", en: "Gaps" },
      definition: { zh: "标为短板的环节数", en: "Segments marked as a gap" },
      unit: "个",
      part: ({ values }) => String((values.segments ?? []).filter(({ isGap }) => isGap === true).length),
    },
  },
  watches: {
    behind: {
      title: { zh: "产值滞后", en: "Output behind" },
      definition: { zh: "全链产值低于序时", en: "Output below the year's schedule" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "merged" && isBelowSchedule(values.output, values.outputTarget, asOf),
    },
    gapWithoutTarget: {
      title: { zh: "短板无目标企业", en: "Gap without a target" },
      definition: {
        zh: "有短板环节既无目标企业，也无在建在谈项目",
        en: "A gap for which there is neither a target firm nor a project",
      },
      includes: ({ stage, values }) =>
        stage !== "merged" &&
        (values.segments ?? []).some(
          ({ isGap, name }) =>
            isGap === true &&
            !(values.players ?? []).some(
              ({ segment, kind }) => segment === name && (kind === "target" || kind === "project"),
            ),
        ),
    },
  },
});
