/** 20 livelihood works, from the vote of the congress to the votes on what came of it. */
import { type LocalDate, localDate, yearOf } from "@xushi/core";
import { type Draw, drawing, keyOf, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { LIVELIHOOD_WORK_LIST } from "./livelihood-lists.ts";
import { dayOf, doneOf, people } from "./livelihood-year.ts";
import { paper } from "./papers.ts";

/** Of the year before, since residents are asked in September for the next. */
const lastAutumn = (today: LocalDate, monthDay: string): LocalDate =>
  localDate(`${yearOf(today) - 1}-${monthDay}`);

const votesOf = (draw: Draw): Loose => ({
  votesSatisfied: String(draw.whole(120, 190)),
  votesFair: String(draw.whole(4, 24)),
  votesDissatisfied: String(draw.whole(0, 6)),
  votePaper: paper("测评结果"),
});

export const livelihoodWorkItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  LIVELIHOOD_WORK_LIST.map(([name, owner, , unit, plan, funds], i) => {
    const draw = drawing(seed, "livelihood-work", i);
    const stage =
      i === 17
        ? "notChosen"
        : i === 11
          ? "suspended"
          : i % 9 === 4
            ? "judged"
            : i % 6 === 2
              ? "finished"
              : "running";
    const isDone = stage === "finished" || stage === "judged";
    const events: LifeEvent[] = [
      {
        on: lastAutumn(today, "09-20"),
        values: {
          name,
          code: `SS${String(i + 1).padStart(2, "0")}`,
          year: String(yearOf(today)),
          content: `${name}${plan}${unit}。`,
          proposals: String(draw.whole(12, 260)),
          owner: `office:${owner}`,
          ...people(i, draw),
          measureUnit: unit,
          plan: String(plan),
          fundsPlanned: wan(funds),
          deadline: localDate(`${yearOf(today)}-${i % 7 === 3 ? "09-30" : "12-10"}`),
        },
      },
      { on: lastAutumn(today, "11-18"), to: "screened", values: { argument: paper("论证材料") } },
    ];
    if (stage === "notChosen")
      events.push({ on: lastAutumn(today, "12-28"), to: "notChosen", reason: "票决未入选" });
    else {
      events.push(
        {
          on: lastAutumn(today, "12-28"),
          to: "voted",
          values: {
            voted: true,
            votesFor: String(draw.whole(150, 210)),
            resolution: paper("票决结果"),
            monitor: `代表监督小组第${(i % 5) + 1}组`,
          },
        },
        { on: dayOf(today, 0.1), to: "running" },
        {
          on: today,
          reason: "月度更新",
          values: {
            done: String(doneOf(plan, today, isDone, draw)),
            monthDone: String(Math.floor(plan / 12)),
            fundsSpent: wan(doneOf(funds, today, isDone, draw)),
          },
        },
      );
      if (isDone)
        events.push({ on: dayOf(today, 0.85), to: "finished", values: { doneEvidence: paper("完成佐证") } });
      if (stage === "judged") events.push({ on: dayOf(today, 0.95), to: "judged", values: votesOf(draw) });
      if (stage === "suspended")
        events.push({ on: dayOf(today, 0.6), to: "suspended", reason: "等待学校暑期停课施工" });
    }
    return lifeOf("livelihood-works", keyOf("livelihood-works", i), events, { history: i % 3 === 0 });
  });
