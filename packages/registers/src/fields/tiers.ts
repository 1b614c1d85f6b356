/** 级别与批次: 国家 over 省 over 市 over 县. One item may stand on several lists, each with its year and batch. */
import { choice, group, quantity, text } from "./define.ts";

export const LEVELS = {
  national: { zh: "国家", en: "National" },
  provincial: { zh: "省", en: "Provincial" },
  city: { zh: "市", en: "City" },
  county: { zh: "县", en: "County" },
} as const;

export const tiers = () =>
  group(
    "级别与批次",
    "Levels and batches",
    {
      level: choice("级别", "Level", LEVELS, { required: true, aliases: ["项目级别", "层级"] }),
      year: quantity("年", "年度", "Year", { required: true, min: "2000", max: "2100" }),
      batch: text("批次", "Batch", { aliases: ["列入批次"] }),
    },
    { aliases: ["项目级别", "列入计划"] },
  );
