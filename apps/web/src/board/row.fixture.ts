import type { BoardRow, Light } from "@xushi/contract";

export const LIGHTS = {
  bad: { id: "bad", tone: "bad", colour: "red", word: { zh: "滞后", en: "behind" } },
  watch: { id: "watch", tone: "watch", colour: "yellow", word: { zh: "关注", en: "watch" } },
  good: { id: "good", tone: "good", colour: "green", word: { zh: "达到", en: "on schedule" } },
  missing: { id: "missing", tone: "missing", colour: "grey", word: { zh: "未报", en: "not reported" } },
} satisfies Record<string, Light>;

/** A row for tests: name, owner, light and gap are what they ask about. */
export const boardRow = (
  name: string,
  owner: string,
  light: keyof typeof LIGHTS,
  gap: string | null,
  more: Partial<BoardRow> = {},
): BoardRow => ({
  targetId: name,
  indicatorId: name,
  name: { zh: name, en: name },
  group: { zh: "工业与投资", en: "Industry" },
  orgUnitId: "county",
  orgUnitName: "序川县",
  ownerId: owner,
  ownerName: owner,
  unit: "元",
  displayUnit: "亿元",
  targetKind: "amount",
  target: "10000000000",
  targetMax: null,
  targetPeriodId: "2026-01/2026-12",
  curve: "linear",
  actual: null,
  missing: null,
  reading: {
    expected: null,
    expectedShare: null,
    actual: null,
    completion: null,
    gap,
    gapUnit: "pp",
    light: LIGHTS[light],
    rule: { id: "r", version: "1", title: { zh: "规则", en: "Rule" } },
    why: { zh: "", en: "" },
    through: null,
  },
  ticks: [],
  growth: null,
  rank: null,
  change: null,
  ...more,
});
