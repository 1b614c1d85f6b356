import type { ReturnRow } from "@xushi/contract";

const NONE = { level: null, growth: null };

export const returnRow = (more: Partial<ReturnRow> = {}): ReturnRow => ({
  indicatorId: "retail",
  name: { zh: "社会消费品零售总额", en: "Retail sales" },
  aliases: ["社零"],
  unit: "元",
  displayUnit: "亿元",
  periodId: "2026-01/2026-10",
  takes: { level: true, growth: true },
  before: NONE,
  lastYear: NONE,
  plan: NONE,
  held: NONE,
  value: null,
  growth: null,
  note: "",
  findings: [],
  ...more,
});
