/** How far a project is on a day, as rates and watch lists ask it. */
import type { Item, LocalDate } from "@xushi/core";
import { hasEntered, isBy, isThisYear } from "../item-reading.ts";
import type { PROJECT_FIELDS } from "./fields.ts";
import type { ProjectStage } from "./stages.ts";

export type Project = Item<typeof PROJECT_FIELDS, ProjectStage>;

/** Through its gate, with evidence: a date typed into the ledger alone is not a start. */
export const isStarted = (project: Project, asOf: LocalDate): boolean =>
  hasEntered(project, "started", asOf) && isBy(project.values.startedOn, asOf);
export const isFinished = (project: Project, asOf: LocalDate): boolean =>
  hasEntered(project, "finished", asOf) && isBy(project.values.finishedOn, asOf);
export const isAtCapacity = (project: Project, asOf: LocalDate): boolean =>
  hasEntered(project, "capacity", asOf) && isBy(project.values.capacityOn, asOf);
export const isInStatistics = ({ values }: Project, asOf: LocalDate): boolean =>
  isBy(values.statisticsOn, asOf) && values.statisticsCode !== undefined;

/** 终止 or 调出: out of every count but those of what was signed and what survived. */
export const isGone = ({ stage }: Project): boolean => stage === "dropped" || stage === "transferred";

/** In the year's plan. 储备 is outside it and reported apart. */
export const isInPlan = (project: Project): boolean =>
  !isGone(project) && project.values.planCategory !== undefined && project.values.planCategory !== "reserve";

/** 应开工: on the year's list to start, and the day has come. */
export const isStartDue = (project: Project, asOf: LocalDate): boolean =>
  isInPlan(project) && project.values.planCategory === "planned" && isBy(project.values.plannedStart, asOf);

/** Due this year by the day. */
export const isEndDue = (project: Project, asOf: LocalDate): boolean => {
  const { plannedEnd } = project.values;
  return isInPlan(project) && isThisYear(plannedEnd, asOf);
};

/** 应纳统: started, and neither below the threshold nor counted apart. */
export const belongsInStatistics = (project: Project, asOf: LocalDate): boolean =>
  !isGone(project) &&
  isStarted(project, asOf) &&
  project.values.belowThreshold !== true &&
  project.values.kind !== "realEstate";
