import type { Text } from "@xushi/contract";

/** What should have stood in a cell, in words that say what to do. */
export const expected = {
  indicator: {
    zh: "目录里的指标名称或别名（可先在“指标”里新增）",
    en: "an indicator of the catalogue by name or alias",
  },
  place: { zh: "本辖区的区域或单位名称", en: "an org unit of this jurisdiction" },
  period: {
    zh: "时期，如 2026年1-10月、2026年上半年、2026-10",
    en: "a period such as 2026年1-10月 or 2026-10",
  },
  number: { zh: "数字", en: "a number" },
  unit: (unit: string): Text => ({
    zh: `能换算成${unit}的单位`,
    en: `a unit that can be converted to ${unit}`,
  }),
} as const;
