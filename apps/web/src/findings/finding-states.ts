/** Whether somebody said why it is right all the same. */
export const FINDING_STATES = ["open", "explained"] as const;
export type FindingState = (typeof FINDING_STATES)[number];
