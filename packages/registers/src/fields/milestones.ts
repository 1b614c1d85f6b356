/** 节点: what is to be reached by when; back-planned from the end (倒排工期). */
import type { BackStep, LocalDate } from "@xushi/core";
import { isBy, isOverdue } from "../item-reading.ts";
import { date, group, official, text } from "./define.ts";

export const milestones = () =>
  group(
    "节点计划",
    "Milestones",
    {
      name: text("节点", "Node", { required: true, aliases: ["节点名称", "关键节点"] }),
      due: date("计划完成", "Due", { aliases: ["计划时间", "完成时限"] }),
      reachedOn: date("实际完成", "Reached on", { aliases: ["实际时间", "完成时间"] }),
      responsible: official("责任人", "Responsible"),
    },
    { help: { zh: "倒排工期：从竣工日期往前排", en: "Planned back from the day of completion" } },
  );

/**
 * A building of two years, as 形象进度 names its steps. Days before completion; an office changes them for the project at hand:
 * a road has no 封顶, equipment that is only bought has no 桩基.
 */
export const BUILDING_STEPS: readonly BackStep[] = [
  { name: "前期手续办结", daysBefore: 600 },
  { name: "开工", daysBefore: 540 },
  { name: "基础完成", daysBefore: 420 },
  { name: "主体封顶", daysBefore: 240 },
  { name: "设备安装", daysBefore: 90 },
  { name: "竣工验收", daysBefore: 0 },
];

type Node = { readonly name?: string; readonly due?: LocalDate; readonly reachedOn?: LocalDate };

/** 下一节点: the first by its day that is still open. */
export const nextNode = (nodes: readonly Node[] | undefined, asOf: LocalDate): string | undefined =>
  (nodes ?? [])
    .filter(({ reachedOn }) => !isBy(reachedOn, asOf))
    .sort((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1))[0]?.name;

export const hasNodeOverdue = (nodes: readonly Node[] | undefined, asOf: LocalDate): boolean =>
  (nodes ?? []).some(({ due, reachedOn }) => isOverdue(due, reachedOn, asOf));
