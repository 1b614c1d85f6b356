/** 33 livelihood projects, carried by funds. */
import { addDays, type LocalDate, localDate, yearOf } from "@xushi/core";
import { drawing, keyOf, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { LIVELIHOOD_PROJECT_LIST } from "./livelihood-lists.ts";
import { dayOf, doneOf, newYear, people } from "./livelihood-year.ts";
import { paper } from "./papers.ts";

const STAGES = [
  "running",
  "running",
  "running",
  "finished",
  "accepted",
  "running",
  "running",
  "finished",
] as const;
const sourcesOf = (funds: number, arrived: number): readonly Loose[] => {
  const part = (share: number) => ({
    planned: wan(Math.floor(funds * share)),
    arrived: wan(Math.floor(arrived * share)),
  });
  return [
    { level: "central", ...part(0.4) },
    { level: "provincial", ...part(0.35) },
    { level: "county", ...part(0.25) },
  ];
};

export const livelihoodProjectItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  LIVELIHOOD_PROJECT_LIST.map(([name, owner, kind, unit, plan, funds], i) => {
    const draw = drawing(seed, "livelihood-project", i);
    const stage = i === 30 ? "issued" : i === 19 ? "suspended" : (STAGES[i % STAGES.length] as string);
    const isDone = stage === "finished" || stage === "accepted";
    const isOpen = stage === "issued";
    const arrived = isOpen ? Math.floor(funds * 0.2) : Math.floor(funds * draw.between(0.75, 1));
    const spent = isOpen ? 0 : Math.min(arrived, doneOf(funds, today, isDone, draw));
    const events: LifeEvent[] = [
      {
        on: newYear(today),
        values: {
          name,
          code: `MS${String(i + 1).padStart(2, "0")}`,
          kind,
          year: String(yearOf(today)),
          content: `${name}，年度任务${plan}${unit}。`,
          owner: `office:${owner}`,
          ...people(i, draw),
          measureUnit: unit,
          plan: String(plan),
          fundsPlanned: wan(funds),
          plannedStart: addDays(newYear(today), 60),
          deadline: localDate(`${yearOf(today)}-${kind === "works" && i % 5 === 2 ? "09-30" : "12-20"}`),
        },
      },
      {
        on: today,
        reason: "月度更新",
        values: {
          done: String(isOpen ? 0 : doneOf(plan, today, isDone, draw)),
          fundsArrived: wan(arrived),
          fundsSpent: wan(spent),
          sources: sourcesOf(funds, arrived),
        },
      },
    ];
    if (!isOpen)
      events.push({
        on: dayOf(today, 0.2),
        to: "running",
        values: { schemePaper: paper("实施方案"), startEvidence: paper("启动佐证") },
      });
    if (isDone)
      events.push({ on: dayOf(today, 0.85), to: "finished", values: { doneEvidence: paper("完成佐证") } });
    if (stage === "accepted")
      events.push({ on: dayOf(today, 0.95), to: "accepted", values: { acceptance: paper("验收意见") } });
    if (stage === "suspended")
      events.push({ on: dayOf(today, 0.7), to: "suspended", reason: "设计变更，重新报批" });
    return lifeOf("livelihood-projects", keyOf("livelihood-projects", i), events, { history: i % 4 === 0 });
  });
