/** 一企一档: the firm under its credit code, its years, requests, visits and grants. Offices of the firm, never its people's data. */
import {
  choice,
  date,
  files,
  flag,
  group,
  longText,
  money,
  official,
  point,
  quantity,
  reference,
  text,
  unit,
} from "../fields/define.ts";
import { place } from "../fields/offices.ts";
import { yearlyMetrics } from "../fields/per-mu.ts";
import { requests } from "../fields/requests.ts";
import { visits } from "../fields/visits.ts";

/** 四个预备队, as 邗江 keeps them; further pools are choices that a county adds. */
const pools = () =>
  group(
    "培育库",
    "Pools",
    {
      pool: choice(
        "预备队",
        "Pool",
        {
          statistics: { zh: "列统企业", en: "To enter statistics" },
          listing: { zh: "上市企业", en: "To be listed" },
          highTech: { zh: "国家高新技术企业", en: "National high-tech firm" },
          brand: { zh: "国字号品牌标准企业", en: "National brand or standard" },
          specialised: { zh: "专精特新企业", en: "Specialised and innovative" },
        },
        { required: true, aliases: ["四个预备队", "培育类别"] },
      ),
      year: quantity("年", "入库年度", "Year", { required: true, min: "2000", max: "2100" }),
      state: choice("状态", "State", {
        growing: { zh: "培育中", en: "Growing" },
        applied: { zh: "已申报", en: "Applied" },
        won: { zh: "已认定", en: "Recognised" },
        left: { zh: "出库", en: "Left" },
      }),
      recognisedOn: date("认定日期", "Recognised on"),
      file: files("认定文件", "File"),
    },
    { aliases: ["四个预备队"] },
  );

const grants = () =>
  group(
    "惠企资金",
    "Grants",
    {
      policy: text("政策名称", "Policy", { required: true, aliases: ["奖补项目", "政策"] }),
      year: quantity("年", "年度", "Year", { min: "2000", max: "2100" }),
      owner: unit("兑现部门", "Paid by"),
      applied: money("申报金额", "Applied for"),
      appliedOn: date("申报日期", "Applied on"),
      approved: money("核定金额", "Approved", { aliases: ["批复金额"] }),
      approvedOn: date("核定日期", "Approved on"),
      paid: money("拨付金额", "Paid", { aliases: ["兑现金额"] }),
      paidOn: date("拨付日期", "Paid on"),
      mode: choice("方式", "Mode", {
        automatic: { zh: "免申即享", en: "Without application" },
        applied: { zh: "申报", en: "On application" },
      }),
    },
    { aliases: ["奖补资金", "政策兑现"] },
  );

const IDENTITY = {
  name: text("企业名称", "Name", { required: true, aliases: ["单位名称", "公司名称", "企业"] }),
  code: text("统一社会信用代码", "Credit code", {
    required: true,
    form: "credit-code",
    aliases: ["信用代码", "社会信用代码", "组织机构代码"],
  }),
  owner: unit("服务单位", "Serving unit", {
    required: true,
    aliases: ["责任单位", "主管单位", "属地服务单位", "牵头服务单位"],
  }),
  place: place(),
  address: text("地址", "Address", { aliases: ["生产地址", "注册地址", "经营地址"] }),
  point: point("位置", "On the map"),
  sector: choice(
    "行业门类",
    "Sector",
    {
      agriculture: { zh: "农林牧渔业", en: "Agriculture" },
      mining: { zh: "采矿业", en: "Mining" },
      manufacturing: { zh: "制造业", en: "Manufacturing" },
      utilities: { zh: "电力热力燃气及水", en: "Utilities" },
      construction: { zh: "建筑业", en: "Construction" },
      trade: { zh: "批发和零售业", en: "Trade" },
      transport: { zh: "交通运输仓储邮政", en: "Transport" },
      catering: { zh: "住宿和餐饮业", en: "Hotels and catering" },
      information: { zh: "信息传输软件", en: "Information" },
      realEstate: { zh: "房地产业", en: "Real estate" },
      services: { zh: "其他服务业", en: "Other services" },
    },
    { aliases: ["所属行业", "行业类别"] },
  ),
  industryCode: text("行业代码", "Industry code", {
    aliases: ["国民经济行业代码", "GB/T 4754代码"],
    help: { zh: "GB/T 4754-2017 小类，如 3921", en: "GB/T 4754-2017, such as 3921" },
  }),
  size: choice(
    "规模",
    "Size",
    {
      large: { zh: "大型", en: "Large" },
      medium: { zh: "中型", en: "Medium" },
      small: { zh: "小型", en: "Small" },
      micro: { zh: "微型", en: "Micro" },
    },
    { aliases: ["企业规模", "企业划型"] },
  ),
  chain: reference("chains", "产业链", "Industry chain", { aliases: ["所属产业链"] }),
  segment: text("链上环节", "Segment"),
  isLeadFirm: flag("链主企业", "Lead firm of its chain", { aliases: ["是否链主"] }),
  lead: reference("investment-leads", "招商线索", "Investment lead"),
  project: reference("key-projects", "建设项目", "Project", { aliases: ["关联项目"] }),
};

const SERVICE = {
  monitored: flag("分企监测", "Monitored firm by firm", {
    aliases: ["重点监测", "百强监测", "是否重点企业"],
    help: { zh: "全县前100户，逐月看产值和用电", en: "The county's first hundred, watched each month" },
  }),
  responsible: official("服务专员", "Service officer", { aliases: ["联系人", "助企专员", "企业服务员"] }),
  leader: official("挂钩领导", "Leader in touch", { aliases: ["包保领导", "联系领导", "包联领导"] }),
  policy: longText("一企一策", "Plan for the firm", { aliases: ["帮扶措施"] }),
  pools: pools(),
  requests: requests(),
  visits: visits(),
  grants: grants(),
};

const YIELD = {
  metrics: yearlyMetrics(),
  monthOutput: money("本月产值", "Output this month", { aliases: ["当月产值"] }),
  yearOutput: money("累计产值", "Output this year", { aliases: ["本年累计产值", "1-本月产值"] }),
  lastYearOutput: money("上年同期产值", "Output in the same months of last year", { aliases: ["同期产值"] }),
  grade: choice(
    "亩均等级",
    "Yield class",
    {
      a: { zh: "A 优先发展", en: "A: first" },
      b: { zh: "B 鼓励提升", en: "B: encouraged" },
      c: { zh: "C 规范转型", en: "C: to change" },
      d: { zh: "D 调控帮扶", en: "D: held to account and helped" },
    },
    {
      aliases: ["评价等级", "亩均评价结果", "ABCD"],
      help: {
        zh: "按得分排序：前25%为A，至70%为B，至95%为C，末5%为D；豁免的按B",
        en: "By score: the first 25 % are A, to 70 % B, to 95 % C, the last 5 % D; exempt ones count as B",
      },
    },
  ),
  gradeYear: quantity("年", "评价年度", "Year of the class", { min: "2000", max: "2100" }),
  exemption: choice(
    "不分类原因",
    "Why it is not classed",
    {
      utility: { zh: "公用事业", en: "Utility" },
      young: { zh: "新办企业", en: "New firm" },
      building: { zh: "在建", en: "Still building" },
    },
    { aliases: ["豁免类型"] },
  ),
  aboveScaleOn: date("入规时间", "Above scale since", { aliases: ["列统时间", "入统时间", "升规时间"] }),
  foundedOn: date("成立日期", "Founded on", { aliases: ["注册时间"] }),
  scaleEvidence: files("入规佐证", "Evidence of scale", { aliases: ["入统资料"] }),
};

export const ENTERPRISE_FIELDS = { ...IDENTITY, ...SERVICE, ...YIELD };
