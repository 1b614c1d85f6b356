import type { Field, Fields } from "./field.ts";
import type { Register } from "./register.ts";

const MILESTONE_FIELDS = { name: "text", due: "date", reachedOn: "date" } as const;
const POSTED_FIELDS = {
  indicator: "text",
  period: "text",
  value: "decimal",
  unit: "text",
  growth: "decimal",
} as const;
const TIER_FIELDS = { level: "choice", year: "decimal", batch: "text" } as const;

/** What is wrong with a definition, as sentences; empty when it holds together. The compiler has checked the names. */
export const registerProblems = (register: Register): readonly string[] => [
  ...(/^[a-z]+(-[a-z]+)*$/.test(register.id) ? [] : [`id "${register.id}" is not kebab-case`]),
  ...Object.entries(register.fields).flatMap(([name, field]) => fieldProblems(name, field)),
  ...nameProblems(register),
  ...stageProblems(register),
  ...groupProblems(register),
  ...breakdownProblems(register),
];

const fieldProblems = (name: string, field: Field): readonly string[] => {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) return [`field ${name} is not camelCase`];
  if (field.kind === "choice" && Object.keys(field.choices).length < 2)
    return [`field ${name} is a choice with fewer than two choices`];
  return field.kind === "group"
    ? Object.entries(field.fields).flatMap(([n, f]) => fieldProblems(n, f).map((p) => `${name}: ${p}`))
    : [];
};

const nameProblems = ({ fields, computed = {}, columns }: Register): readonly string[] => [
  ...Object.keys(computed)
    .filter((name) => Object.hasOwn(fields, name))
    .map((name) => `${name} is both a field and computed`),
  ...columns
    .filter((name) => !Object.hasOwn(fields, name) && !Object.hasOwn(computed, name))
    .map((name) => `column ${name} is neither a field nor computed`),
  ...(new Set(columns).size < columns.length ? ["a column stands twice"] : []),
];

const stageProblems = (register: Register): readonly string[] => {
  const reached = reachableStages(register);
  return Object.keys(register.stages)
    .filter((name) => !reached.has(name))
    .map((name) => `stage ${name} cannot be reached from ${register.first}`);
};

const reachableStages = ({ stages, first }: Register): ReadonlySet<string> => {
  const anytime = Object.keys(stages).filter((name) => isPause(stages[name]?.kind));
  const seen = new Set<string>();
  const open = [first, ...anytime];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(stages[name]?.next ?? []));
  }
  return seen;
};

const isPause = (kind: string | undefined): boolean => kind === "paused" || kind === "ended";

const groupProblems = ({ fields, clock, tiers, posts }: Register): readonly string[] => [
  ...(clock?.kind === "milestones" ? shapeProblems(fields, clock.group, MILESTONE_FIELDS) : []),
  ...(posts === undefined ? [] : shapeProblems(fields, posts.group, POSTED_FIELDS)),
  ...(tiers === undefined ? [] : shapeProblems(fields, tiers, TIER_FIELDS)),
];

const breakdownProblems = ({ breakdowns = {}, rates = {} }: Register): readonly string[] =>
  Object.entries(breakdowns).flatMap(([name, breakdown]) =>
    breakdown.rates
      .filter((rate) => !Object.hasOwn(rates, rate))
      .map((rate) => `breakdown ${name} names ${rate}, which is no rate`),
  );

const shapeProblems = (
  fields: Fields,
  group: string,
  shape: Readonly<Record<string, string>>,
): readonly string[] => {
  const field = fields[group];
  const inner = field?.kind === "group" ? field.fields : {};
  return Object.entries(shape)
    .filter(([name, kind]) => inner[name]?.kind !== kind)
    .map(([name, kind]) => `group ${group} has no ${kind} called ${name}`);
};
