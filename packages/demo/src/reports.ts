/** The five texts that lie on the reading desk. All invented; their figures are the county's own. */
import { addDays, type LocalDate } from "@xushi/core";
import { targetsOutOn } from "./calendar.ts";
import type { World } from "./facts.ts";
import { letterReply } from "./reports/letter-reply.ts";
import { pressReport } from "./reports/press.ts";
import { supervisionBulletin } from "./reports/supervision.ts";
import { townReport } from "./reports/town.ts";
import { wordsFor } from "./reports/words.ts";
import { workReport } from "./reports/work-report.ts";
import type { DemoReport } from "./types.ts";

/** The press report comes first: accepting its figures moves the board. None is dated after `asOf`. */
export const reportsOf = (world: World, asOf: LocalDate): readonly DemoReport[] => {
  const words = wordsFor(world);
  const after = (days: number): LocalDate => {
    const day = addDays(world.calendar.boardOn, days);
    return day < asOf ? day : asOf;
  };
  return [
    pressReport(words, after(14)),
    townReport(world, words, after(12)),
    supervisionBulletin(words, after(11)),
    letterReply(words, after(16)),
    workReport(words, targetsOutOn(world.calendar.planYear)),
  ];
};
