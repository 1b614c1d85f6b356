export { type DemoOptions, generateDemoCounty } from "./generate.ts";
export { PLAN_ROWS, type PlanRow } from "./plan-rows.ts";
export { demoItems } from "./registers/items.ts";
export type { DemoChange, DemoItem } from "./registers/life.ts";
export { demoFiles } from "./registers/papers.ts";
export { type IdOf, withIds } from "./registers/with-ids.ts";
export * from "./types.ts";
