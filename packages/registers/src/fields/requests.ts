/** 企业诉求: asked, answered by a deadline, and whether the firm is content. */
import { choice, date, group, longText, unit } from "./define.ts";

export const requests = () =>
  group(
    "企业诉求",
    "Requests",
    {
      on: date("提出日期", "Asked on", { required: true }),
      kind: choice("类别", "Kind", {
        labour: { zh: "用工", en: "Labour" },
        land: { zh: "用地", en: "Land" },
        finance: { zh: "融资", en: "Finance" },
        energy: { zh: "用能", en: "Energy" },
        permits: { zh: "审批", en: "Permits" },
        policy: { zh: "政策兑现", en: "Promised support" },
        roads: { zh: "基础配套", en: "Roads and pipes" },
        market: { zh: "市场开拓", en: "Markets" },
        other: { zh: "其他", en: "Other" },
      }),
      text: longText("诉求", "Request", { required: true, aliases: ["诉求内容", "反映问题"] }),
      owner: unit("承办单位", "Handled by", { aliases: ["责任单位", "办理单位"] }),
      deadline: date("办理时限", "Deadline"),
      answeredOn: date("办结日期", "Answered on"),
      answer: longText("办理结果", "Answer"),
      content: choice("企业评价", "The firm's judgement", {
        satisfied: { zh: "满意", en: "Satisfied" },
        fair: { zh: "基本满意", en: "Fairly satisfied" },
        dissatisfied: { zh: "不满意", en: "Dissatisfied" },
      }),
    },
    { aliases: ["诉求办理"] },
  );
