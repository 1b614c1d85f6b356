/** 手续: what has to be granted before and while one builds. */
import { choice, date, files, group, text } from "./define.ts";

export const PERMITS = {
  approval: { zh: "立项（审批、核准、备案）", en: "Approval or filing" },
  land: { zh: "用地", en: "Land" },
  planning: { zh: "规划许可", en: "Planning" },
  environment: { zh: "环评", en: "Environmental assessment" },
  energy: { zh: "能评", en: "Energy assessment" },
  construction: { zh: "施工许可", en: "Building permit" },
  safety: { zh: "安评", en: "Safety assessment" },
  other: { zh: "其他", en: "Other" },
} as const;

export const permits = () =>
  group(
    "手续",
    "Permits",
    {
      kind: choice("手续", "Permit", PERMITS, { required: true, aliases: ["手续名称"] }),
      number: text("文号", "Number", { aliases: ["批复文号", "证号"] }),
      grantedOn: date("批复日期", "Granted on", { aliases: ["办结时间", "取得时间"] }),
      expected: date("计划办结", "Expected by"),
      file: files("文件", "File"),
    },
    { aliases: ["手续办理情况", "前期手续"] },
  );
