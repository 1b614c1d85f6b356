/** The nodes of a project, planned back from its end, and those that it has reached. */
import { addDays, backPlan, daysBetween, type LocalDate } from "@xushi/core";
import { BUILDING_STEPS } from "@xushi/registers";
import { earlier, later } from "./draw.ts";
import type { ProjectPlan } from "./project-plans.ts";

type Node = { readonly name: string; readonly due: LocalDate; readonly reachedOn?: LocalDate };

/** The steps of two years, shortened or stretched to the days that this project has between start and end. */
export const projectNodes = (plan: ProjectPlan, today: LocalDate): readonly Node[] => {
  const { plannedStart, plannedEnd } = plan;
  if (plannedStart === null || plannedEnd === null) return [];
  const stretch = daysBetween(plannedStart, plannedEnd) / 540;
  const steps = BUILDING_STEPS.map((step) => ({
    ...step,
    daysBefore: Math.round(step.daysBefore * stretch),
  }));
  const nodes = backPlan(plannedEnd, steps);
  const [permits, start, ...later] = nodes;
  const { started } = plan.entered;
  if (permits === undefined || start === undefined) return nodes;
  if (started === undefined) {
    const isThrough = plan.draw.chance(0.5) && permits.due < today;
    return [isThrough ? { ...permits, reachedOn: permits.due } : permits, start, ...later];
  }
  return [
    { ...permits, reachedOn: earlier(addDays(started, -plan.draw.whole(2, 20)), started) },
    { ...start, reachedOn: started },
    ...reachedFrom(plan, later, started, today),
  ];
};

/** One after the other: what is not reached holds up what follows. A finished project has reached them all by its last day. */
const reachedFrom = (
  { draw, entered: { finished }, stoppedOn }: ProjectPlan,
  nodes: readonly Node[],
  started: LocalDate,
  today: LocalDate,
): readonly Node[] => {
  let before = started;
  let isHeldUp = false;
  return nodes.map((node, i) => {
    const wished = later(before, addDays(node.due, draw.whole(-12, 40)));
    const reachedOn =
      finished === undefined ? wished : i === nodes.length - 1 ? finished : earlier(wished, finished);
    // The last node is the acceptance, which only a finished project has.
    const isOpen = finished === undefined && (i === nodes.length - 1 || reachedOn > (stoppedOn ?? today));
    isHeldUp ||= isOpen;
    if (isHeldUp) return node;
    before = reachedOn;
    return { ...node, reachedOn };
  });
};
