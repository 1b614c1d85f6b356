/** The columns of an investment-promotion ledger (招商台账). */

import { capital } from "../fields/capital.ts";
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
  unit,
} from "../fields/define.ts";
import { leader, owner, place, responsible, taskForce } from "../fields/offices.ts";
import { problems } from "../fields/problems.ts";
import { visits } from "../fields/visits.ts";

const INVESTOR = {
  name: text("项目名称", "Name", { required: true, aliases: ["线索名称", "招商项目名称", "拟投项目"] }),
  code: text("线索编号", "Lead number", { aliases: ["编号", "项目编号"] }),
  source: choice(
    "线索来源",
    "Source",
    {
      stationed: { zh: "驻外招商", en: "Stationed team" },
      chain: { zh: "产业链招商", en: "Along the chain" },
      firm: { zh: "以商招商", en: "Through a firm" },
      fair: { zh: "展会推介", en: "Fair or roadshow" },
      leader: { zh: "领导外出对接", en: "Leader's visit" },
      chamber: { zh: "商会、中介", en: "Chamber or agent" },
      returning: { zh: "乡贤回归", en: "Returning natives" },
      fund: { zh: "基金招商", en: "Through a fund" },
      self: { zh: "企业自荐", en: "The investor came" },
    },
    { aliases: ["信息来源", "招商方式"] },
  ),
  investor: text("投资方", "Investor", { aliases: ["投资企业", "投资主体", "客商"] }),
  investorCode: text("投资方信用代码", "Investor's credit code", {
    form: "credit-code",
    aliases: ["统一社会信用代码", "信用代码"],
  }),
  origin: choice(
    "资金来源地",
    "Origin",
    {
      local: { zh: "本市", en: "This city" },
      province: { zh: "市外省内", en: "Elsewhere in the province" },
      national: { zh: "省外", en: "Another province" },
      abroad: { zh: "境外", en: "Abroad" },
    },
    { aliases: ["投资方所在地", "内外资"] },
  ),
  originCity: text("投资方城市", "Investor's city", { aliases: ["来源城市"] }),
  top500: flag("500强企业", "Among the 500 largest", { aliases: ["是否500强"] }),
  chain: reference("chains", "产业链", "Industry chain", { aliases: ["所属产业链"] }),
  segment: text("链上环节", "Segment", { aliases: ["环节", "产业环节"] }),
  content: longText("投资内容", "What is to be built", { aliases: ["建设内容", "项目内容"] }),
  totalInvestment: money("总投资", "Total investment", { aliases: ["计划总投资", "投资额", "投资总额"] }),
  fixedInvestment: money("其中：固定资产投资", "Of it fixed assets", { aliases: ["其中固投", "固投"] }),
};

const PROGRESS = {
  signedOn: date("签约时间", "Signed on", { aliases: ["签约日期"] }),
  landedOn: date("落地时间", "Landed on", { aliases: ["注册时间"] }),
  plannedStart: date("拟开工时间", "Planned start", { aliases: ["拟开工", "计划开工时间"] }),
  startedOn: date("开工时间", "Started on", { aliases: ["实际开工时间"] }),
  producedOn: date("投产时间", "In production since"),
  firstContact: unit("首谈单位", "First in contact", { aliases: ["首报单位", "线索提供单位"] }),
  owner: owner(),
  place: place(),
  site: text("落地地点", "Site", { aliases: ["拟选址", "选址"] }),
  point: point("位置", "On the map"),
  land: quantity("亩", "用地需求", "Land wanted", { aliases: ["用地", "拟用地"] }),
  responsible: responsible(),
  leader: leader(),
  taskForce: taskForce(),
  stationedBy: official("驻外专员", "Stationed officer"),
  visits: visits(),
  problems: problems(),
};

const RECOGNITION = {
  arrivalPlan: money("年度计划到位资金", "Planned to arrive this year", {
    aliases: ["计划到位", "年度到资计划"],
  }),
  arrived: money("年度累计到位资金", "Arrived this year", {
    aliases: ["累计到位", "累计到位内资", "到位资金合计"],
    help: {
      zh: "上报数；认定数由下面逐笔凭证合计",
      en: "As reported; what is recognised adds up from the proofs",
    },
  }),
  capital: capital(),
  recognition: choice(
    "认定状态",
    "Recognition",
    {
      none: { zh: "未申报", en: "Not asked for" },
      asked: { zh: "已申报", en: "Asked for" },
      recognised: { zh: "已认定", en: "Recognised" },
      refused: { zh: "不予认定", en: "Refused" },
    },
    { aliases: ["认定情况"] },
  ),
  exclusion: choice(
    "不计入情形",
    "Why it does not count",
    {
      localInvestor: { zh: "纯本地投资", en: "Investor is local" },
      fiscal: { zh: "财政资金投入的基础设施", en: "Infrastructure paid by the budget" },
      outlet: { zh: "邮政通信、石油电力网点", en: "Outlets of post, telecom, oil, power" },
      mining: { zh: "矿产资源开采", en: "Mining" },
      realEstate: { zh: "房地产", en: "Real estate" },
      farming: { zh: "种养殖", en: "Farming" },
      catering: { zh: "餐饮娱乐", en: "Catering and entertainment" },
      laterPhase: { zh: "原合同已含的后续期", en: "Later phase of an earlier contract" },
      moved: { zh: "县内搬迁", en: "Moved within the county" },
      small: { zh: "低于认定起点", en: "Below the threshold" },
    },
    { aliases: ["剔除原因", "不认定情形"] },
  ),
  increment: flag("增资扩股", "Capital increase", {
    help: {
      zh: "增资项目只计增量，须填原项目",
      en: "Only the increase counts; the original has to be named",
    },
  }),
  original: reference("investment-leads", "原项目", "Original lead", { aliases: ["原线索"] }),
  originalCode: text("原项目代码", "Code of the original project", {
    form: "project-code",
    help: {
      zh: "同一项目只计首次签约；变更业主仍为同一项目",
      en: "A project counts once, with its first signing; a new owner makes no new project",
    },
  }),
  project: reference("key-projects", "转化项目", "Became the project", {
    aliases: ["落地项目", "对应重点项目"],
  }),
  enterprise: reference("enterprises", "落地企业", "Local company", { aliases: ["注册企业"] }),
  endReason: choice(
    "终止原因",
    "Why it ended",
    {
      market: { zh: "市场变化", en: "Market" },
      finance: { zh: "投资方资金", en: "The investor's means" },
      land: { zh: "要素保障不足", en: "Land or energy" },
      policy: { zh: "政策条件未谈拢", en: "Terms" },
      elsewhere: { zh: "落户外地", en: "Went elsewhere" },
      unfit: { zh: "不符合产业、环保、安全要求", en: "Not fit: industry, environment, safety" },
      other: { zh: "其他", en: "Other" },
    },
    { aliases: ["存续/终止原因"] },
  ),
  remarks: longText("备注", "Remarks"),
};

const EVIDENCE = {
  screening: longText("初判意见", "First judgement", { aliases: ["初审意见"] }),
  review: files("评审意见", "Minutes of the review", { aliases: ["预审意见", "评审纪要"] }),
  contract: files("投资协议", "Investment agreement", { aliases: ["签约协议", "合同"] }),
  registration: files("落地证明", "Evidence of landing", {
    help: { zh: "公司注册、立项备案或用地手续", en: "Registration, filing or land papers" },
  }),
  startEvidence: files("开工佐证", "Evidence of start"),
  productionEvidence: files("投产佐证", "Evidence of production"),
};

export const LEAD_FIELDS = { ...INVESTOR, ...PROGRESS, ...RECOGNITION, ...EVIDENCE };
