import type { Text } from "@xushi/contract";
import type { TargetKind } from "@xushi/core";

/** The columns of a workbook of targets: how they are headed when it leaves, and which heads are understood when one comes in. */

export type PlanField = "indicator" | "place" | "kind" | "unit" | "value" | "valueMax" | "owner";

type Heads = Text & { readonly also: readonly string[] };

export const PLAN_HEADS: Readonly<Record<PlanField, Heads>> = {
  indicator: { zh: "指标", en: "Indicator", also: ["指标名称", "项目", "目标名称"] },
  place: { zh: "区域", en: "Place", also: ["镇", "乡镇", "镇街", "单位名称", "承担单位"] },
  kind: { zh: "目标类别", en: "Kind", also: ["类别"] },
  unit: { zh: "计量单位", en: "Unit", also: ["单位"] },
  value: { zh: "目标值", en: "Target", also: ["目标", "年度目标", "年度任务", "全年目标", "任务数"] },
  valueMax: { zh: "上限", en: "Upper end", also: ["目标上限"] },
  owner: { zh: "责任单位", en: "Owner", also: ["牵头单位", "主责单位"] },
};

export const KIND_WORDS: Readonly<Record<TargetKind, Text>> = {
  amount: { zh: "总量", en: "Amount" },
  count: { zh: "个数", en: "Count" },
  growth: { zh: "增速", en: "Growth" },
  level: { zh: "水平", en: "Level" },
  rank: { zh: "位次", en: "Rank" },
  range: { zh: "区间", en: "Range" },
};

export const kindNamed = (word: string): TargetKind | undefined => {
  const wanted = bareHead(word);
  const found = Object.entries(KIND_WORDS).find(
    ([, { zh, en }]) => zh === wanted || en.toLowerCase() === wanted,
  );
  return found?.[0] as TargetKind | undefined;
};

/** 「年度目标（亿元）」 is 年度目标; "TARGET " is target. */
export const bareHead = (head: string): string =>
  head
    .normalize("NFKC")
    .replace(/\(.*?\)/gu, "")
    .replace(/\s+/gu, "")
    .toLowerCase();

export type PlanColumns = {
  readonly at: ReadonlyMap<PlanField, number>;
  /** January first: where the month's task stands. */
  readonly months: ReadonlyMap<number, number>;
};

/** `undefined`: the row is no header of targets. */
export const readHeader = (cells: readonly string[]): PlanColumns | undefined => {
  const at = new Map<PlanField, number>();
  const months = new Map<number, number>();
  cells.forEach((cell, column) => {
    const head = bareHead(cell);
    const field = (Object.keys(PLAN_HEADS) as PlanField[]).find((name) => isHead(PLAN_HEADS[name], head));
    if (field !== undefined && !at.has(field)) at.set(field, column);
    const month = Number(/^(\d{1,2})月(?:任务)?$/.exec(head)?.[1]);
    if (month >= 1 && month <= 12) months.set(month, column);
  });
  return at.has("indicator") && at.has("value") ? { at, months } : undefined;
};

const isHead = ({ zh, en, also }: Heads, head: string): boolean =>
  head !== "" && (head === zh || head === bareHead(en) || also.includes(head));

/** A pasted table without heads: name and value, or name, place and value. */
export const columnsWithoutHeader = (cells: readonly string[]): PlanColumns => {
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const at: [PlanField, number][] =
    width >= 3
      ? [
          ["indicator", 0],
          ["place", 1],
          ["value", 2],
        ]
      : [
          ["indicator", 0],
          ["value", 1],
        ];
  return { at: new Map(at), months: new Map() };
};
