/** The columns of a project ledger as offices keep it; what a stage's gate asks for is among them. */
import {
  choice,
  date,
  files,
  flag,
  longText,
  money,
  official,
  point,
  quantity,
  reference,
  text,
} from "../fields/define.ts";
import { milestones } from "../fields/milestones.ts";
import { leader, owner, place, responsible, supporting, taskForce } from "../fields/offices.ts";
import { permits } from "../fields/permits.ts";
import { problems } from "../fields/problems.ts";
import { progressReports } from "../fields/progress-reports.ts";
import { tiers } from "../fields/tiers.ts";

const IDENTITY = {
  name: text("项目名称", "Name", { required: true, aliases: ["工程名称", "项目"] }),
  code: text("项目代码", "Project code", {
    form: "project-code",
    aliases: ["投资项目代码", "项目统一代码", "项目编码", "赋码"],
  }),
  kind: choice(
    "项目类型",
    "Kind",
    {
      manufacturing: { zh: "先进制造业", en: "Manufacturing" },
      services: { zh: "现代服务业", en: "Services" },
      agriculture: { zh: "现代农业", en: "Agriculture" },
      infrastructure: { zh: "基础设施", en: "Infrastructure" },
      livelihood: { zh: "社会民生", en: "Livelihood" },
      ecology: { zh: "生态环保", en: "Ecology" },
      realEstate: { zh: "房地产", en: "Real estate" },
    },
    { aliases: ["产业类别", "行业类别", "所属行业", "项目类别"] },
  ),
  nature: choice(
    "建设性质",
    "Nature",
    {
      new: { zh: "新建", en: "New" },
      extension: { zh: "扩建", en: "Extension" },
      renovation: { zh: "技术改造", en: "Technical renovation" },
      move: { zh: "迁建", en: "Move" },
      purchase: { zh: "单纯购置", en: "Purchase only" },
    },
    { aliases: ["项目性质"] },
  ),
  funding: choice(
    "投资主体",
    "Investor",
    {
      government: { zh: "政府投资", en: "Government" },
      enterprise: { zh: "企业投资", en: "Enterprise" },
      partnership: { zh: "政府和社会资本合作", en: "Public-private partnership" },
    },
    { aliases: ["投资类型", "资金性质"] },
  ),
  planCategory: choice(
    "计划类别",
    "Plan category",
    {
      continuing: { zh: "续建", en: "Continuing" },
      planned: { zh: "计划开工", en: "To start" },
      reserve: { zh: "储备", en: "Reserve" },
      finishing: { zh: "竣工", en: "To finish" },
    },
    {
      aliases: ["类别", "建设类别", "项目状态", "年度计划类别"],
      help: {
        zh: "按年度计划认定，与项目建到哪一步无关：储备项目可以提前开工",
        en: "Judged by the year's plan, not by how far it is built: a reserve project may start early",
      },
    },
  ),
  tiers: tiers(),
  content: longText("建设内容及规模", "What is built", {
    aliases: ["建设规模及内容", "主要建设内容", "建设内容"],
  }),
  years: text("建设年限", "Years of building", { aliases: ["建设起止年限", "建设周期", "起止年限"] }),
  builder: text("建设单位", "Builder", {
    aliases: ["项目单位", "项目业主", "业主单位", "投资主体单位", "项目法人"],
  }),
  builderCode: text("建设单位信用代码", "Builder's credit code", {
    form: "credit-code",
    aliases: ["统一社会信用代码", "信用代码"],
  }),
  enterprise: reference("enterprises", "企业", "Enterprise", { aliases: ["关联企业"] }),
  lead: reference("investment-leads", "招商线索", "Investment lead", { aliases: ["来源线索"] }),
  chain: reference("chains", "产业链", "Industry chain", { aliases: ["所属产业链"] }),
};

const WHERE_AND_WHO = {
  place: place(),
  site: text("建设地点", "Site", { aliases: ["项目地址", "建设地址", "地点"] }),
  point: point("位置", "On the map", { aliases: ["经纬度", "坐标"] }),
  land: quantity("亩", "用地面积", "Land", { aliases: ["用地规模", "占地面积", "用地"] }),
  owner: owner(),
  supporting: supporting(),
  responsible: responsible(),
  leader: leader(),
  taskForce: taskForce(),
  agent: official("帮办代办员", "Agent who sees to permits", { aliases: ["项目秘书", "代办员", "服务专员"] }),
};

const MONEY = {
  totalInvestment: money("总投资", "Total investment", { aliases: ["计划总投资", "总投资额", "投资总额"] }),
  fixedInvestment: money("其中：固定资产投资", "Of it fixed assets", {
    aliases: ["固定资产投资额", "其中固投"],
  }),
  yearPlan: money("年度计划投资", "Planned this year", {
    aliases: ["年度计划", "年度投资计划", "本年计划投资"],
  }),
  yearGoal: longText("年度目标", "Goal of the year", { aliases: ["年度形象进度目标", "年度建设目标"] }),
  monthDone: money("本月完成投资", "Invested this month", { aliases: ["本月完成", "当月完成投资"] }),
  yearDone: money("年度累计完成投资", "Invested this year", {
    aliases: ["累计完成", "本年累计完成投资", "1-本月累计完成", "年度完成投资"],
    help: {
      zh: "项目台账口径：按形象进度和支付凭证，与统计入库的固定资产投资不是一个数",
      en: "By progress and proofs of payment; not the fixed-asset investment of the statistics",
    },
  }),
  totalDone: money("开工以来累计完成投资", "Invested since the start", {
    aliases: ["自开工累计完成投资", "总累计完成"],
  }),
  statisticsDone: money("年度纳统投资", "Counted by statistics this year", {
    aliases: ["入统投资", "本年入库投资", "统计投资", "固投入统数"],
    help: {
      zh: "统计联网直报认定的本年固定资产投资",
      en: "This year's fixed-asset investment as statistics has it",
    },
  }),
  fundsArrived: money("到位资金", "Funds arrived", { aliases: ["资金到位", "累计到位资金", "资金到位情况"] }),
  reports: progressReports(),
};

const DATES = {
  signedOn: date("签约时间", "Signed on", { aliases: ["签约日期"] }),
  plannedStart: date("计划开工时间", "Planned start", {
    aliases: ["计划开工", "拟开工时间", "开工时间（计划）"],
  }),
  startedOn: date("实际开工时间", "Started on", { aliases: ["开工时间", "实际开工", "开工时间（实际）"] }),
  plannedEnd: date("计划竣工时间", "Planned completion", {
    aliases: ["计划竣工", "拟竣工时间", "竣工时间（计划）"],
  }),
  finishedOn: date("实际竣工时间", "Finished on", { aliases: ["竣工时间", "实际竣工", "竣工时间（实际）"] }),
  producedOn: date("投产时间", "In production since", { aliases: ["投产日期", "投用时间"] }),
  plannedCapacity: date("计划达产时间", "Planned capacity", { aliases: ["计划达产"] }),
  capacityOn: date("达产时间", "At capacity since", { aliases: ["达产日期"] }),
  resumeBy: date("计划复工时间", "To resume by", { aliases: ["计划复工", "拟复工时间"] }),
  statisticsOn: date("入库纳统时间", "In statistics since", {
    aliases: ["入库纳统日期", "纳统时间", "入库时间", "列统时间"],
  }),
};

const PROGRESS = {
  visibleProgress: choice(
    "形象进度",
    "Visible progress",
    {
      preparing: { zh: "前期手续", en: "Permits" },
      clearing: { zh: "征地拆迁", en: "Clearing the land" },
      levelling: { zh: "场平", en: "Levelling" },
      piling: { zh: "桩基", en: "Piling" },
      foundation: { zh: "基础", en: "Foundation" },
      structure: { zh: "主体", en: "Structure" },
      topped: { zh: "封顶", en: "Topped out" },
      fitting: { zh: "装修", en: "Fitting out" },
      equipment: { zh: "设备安装", en: "Equipment" },
      testing: { zh: "调试", en: "Testing" },
      trial: { zh: "试生产", en: "Trial production" },
      finished: { zh: "竣工", en: "Finished" },
    },
    { aliases: ["当前形象进度", "工程进度"] },
  ),
  milestones: milestones(),
  permits: permits(),
  problems: problems(),
  statisticsCode: text("在库项目代码", "Code in statistics", { aliases: ["在库代码", "统计库项目代码"] }),
  startBatch: text("集中开工批次", "Ceremony of starts", { aliases: ["集中开工", "开工批次"] }),
  startBatchOn: date("集中开工日期", "Day of the ceremony"),
  belowThreshold: flag("未达纳统起点", "Below the statistics threshold", {
    aliases: ["不需纳统"],
    help: {
      zh: "计划总投资不足 500 万元，或房地产开发（另行统计）",
      en: "Less than 5 million yuan in all, or real estate, which is counted apart",
    },
  }),
  tags: text("标签", "Tags", { aliases: ["双进双产", "备注标签"] }),
  remarks: longText("备注", "Remarks"),
};

const EVIDENCE = {
  contract: files("投资协议", "Investment agreement", { aliases: ["签约协议", "合同"] }),
  approval: files("立项（核准、备案）文件", "Approval or filing", { aliases: ["立项文件", "备案文件"] }),
  startEvidence: files("开工佐证", "Evidence of start", {
    aliases: ["开工照片"],
    help: {
      zh: "永久性工程破土、桩基或垫层施工的现场照片，施工许可证或开工令",
      en: "Photos of permanent works, piles or bedding; building permit or order to start",
    },
  }),
  statisticsFiles: files("纳统佐证", "Papers for statistics", {
    aliases: ["入库资料"],
    help: {
      zh: "建设内容说明、施工合同、现场照片、立项（核准、备案）文件；单纯购置设备的为购置合同、付款凭证、到场照片",
      en: "Note on the works, works contract, photos, approval; of purchases the contract, payment and a photo",
    },
  }),
  acceptance: files("竣工验收文件", "Completion acceptance", { aliases: ["验收报告"] }),
  productionEvidence: files("投产佐证", "Evidence of production", { aliases: ["投产证明"] }),
  capacityEvidence: files("达产佐证", "Evidence of capacity", { aliases: ["达产证明"] }),
};

export const PROJECT_FIELDS = { ...IDENTITY, ...WHERE_AND_WHO, ...MONEY, ...DATES, ...PROGRESS, ...EVIDENCE };
