export { type DemoOptions, generateDemoCounty } from "./generate.ts";
export { PLAN_ROWS, type PlanRow } from "./plan-rows.ts";
export * from "./types.ts";
