/** Stages of a project's life, in their order. */
export const STAGES = [
  "lead",
  "signed",
  "preparing",
  "started",
  "building",
  "finished",
  "producing",
  "full",
  "stopped",
] as const;
export type Stage = (typeof STAGES)[number];
