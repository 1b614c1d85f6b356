/** Holds findings against falsifications. */
import type { Finding, RuleId } from "@xushi/core";
import { runChecks } from "../../packages/core/src/index.ts";
import type { CleanYear } from "./clean-year.ts";
import type { Plant } from "./plant/plant.ts";
import type { Round } from "./plant/plant-rounds.ts";
import { toView } from "./to-view.ts";

export type Outcome = { readonly plant: Plant; readonly by: readonly RuleId[] };

/** Findings of the clean year, as text: what is said there anyway gives no falsification away. */
export type Before = ReadonlySet<string>;

const signature = ({ rule, numbers }: Finding): string =>
  [rule, ...numbers.map((n) => [...n.figureIds].sort().join("+"))].join("\u0000");

export const flaggedIn = (clean: CleanYear, { plants, rows }: Round, before: Before): readonly Outcome[] => {
  const rules = new Map<string, Set<RuleId>>();
  for (const { findings } of runChecks(toView(rows, clean)))
    for (const finding of findings) {
      if (before.has(signature(finding))) continue;
      for (const id of finding.numbers.flatMap((n) => n.figureIds))
        rules.set(id, (rules.get(id) ?? new Set()).add(finding.rule));
    }
  return plants.map((plant) => ({
    plant,
    by: [...new Set(plant.changes.flatMap((c) => [...(rules.get(c.before.id) ?? [])]))],
  }));
};

export type Alarms = { readonly compared: number; readonly findings: number; readonly example: string };

/** Adds up, over clean years, what was compared and what was found. */
export const falseAlarms = () => {
  const sums = new Map<RuleId, Alarms>();
  const add = (clean: CleanYear): Before => {
    const results = runChecks(toView(clean.rows, clean));
    for (const { rule, compared, findings } of results) {
      const held = sums.get(rule) ?? { compared: 0, findings: 0, example: "" };
      sums.set(rule, {
        compared: held.compared + compared,
        findings: held.findings + findings.length,
        example: held.example || (findings[0]?.message.zh ?? ""),
      });
    }
    return new Set(results.flatMap((r) => r.findings.map(signature)));
  };
  const total = (of: (a: Alarms) => number) => [...sums.values()].reduce((n, a) => n + of(a), 0);
  return {
    add,
    byRule: (): ReadonlyMap<RuleId, Alarms> => sums,
    share: (): number => total((a) => a.findings) / total((a) => a.compared),
  };
};
