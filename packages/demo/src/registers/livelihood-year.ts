/** How far a year's work is by now. */
import { addDays, type LocalDate, localDate, monthOf, yearOf } from "@xushi/core";
import { type Draw, earlier, later } from "./draw.ts";
import type { Loose } from "./life.ts";
import { LEADERS, officer } from "./people-and-firms.ts";

export const newYear = (today: LocalDate): LocalDate => localDate(`${yearOf(today)}-01-01`);
/** A day of the year so far: the work of a share of it. */
export const dayOf = (today: LocalDate, share: number): LocalDate => {
  const from = newYear(today);
  return later(from, earlier(today, addDays(from, Math.round(share * (monthOf(today) * 30 - 25)))));
};

/** What is done by now of a plan: about what the months make due, all of it once finished. */
export const doneOf = (plan: number, today: LocalDate, isDone: boolean, draw: Draw): number =>
  isDone ? plan : Math.min(plan, Math.floor(((plan * monthOf(today)) / 12) * draw.between(0.7, 1.15)));

export const people = (i: number, draw: Draw): Loose => ({
  responsible: officer(draw, "分管负责人"),
  leader: LEADERS[i % LEADERS.length],
});
