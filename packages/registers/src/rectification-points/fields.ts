/** The columns of a rectification ledger (问题整改台账). */
import { choice, date, files, longText, official, point, quantity, text, unit } from "../fields/define.ts";
import { leader, owner, place, responsible } from "../fields/offices.ts";
import { progressReports } from "../fields/progress-reports.ts";

const ORIGINS = {
  central: { zh: "中央", en: "Central" },
  provincial: { zh: "省", en: "Provincial" },
  city: { zh: "市", en: "City" },
  self: { zh: "自查", en: "Self-found" },
} as const;

export const RECTIFICATION_FIELDS = {
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
};
