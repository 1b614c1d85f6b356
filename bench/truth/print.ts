/** The two tables: false alarms by check, falsifications by kind. */
import type { RuleId } from "@xushi/core";
import type { Alarms, Outcome } from "./judge.ts";
import { PLANT_KINDS } from "./plant/plant.ts";

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;

export const printAlarms = (byRule: ReadonlyMap<RuleId, Alarms>): void => {
  console.log("Clean years: what each check compared, and what it said of figures that nobody had touched");
  console.table(
    Object.fromEntries(
      [...byRule].map(([rule, a]) => [
        rule,
        { compared: a.compared, findings: a.findings, share: percent(a.findings, Math.max(1, a.compared)) },
      ]),
    ),
  );
  for (const [rule, { example }] of byRule) if (example !== "") console.log(`  ${rule}: ${example}`);
};

export const printKinds = (outcomes: readonly Outcome[]): void => {
  console.log("\nFalsified years: how many of each kind were flagged, and which checks saw them");
  const rows = PLANT_KINDS.map((kind) => {
    const of = outcomes.filter((o) => o.plant.kind === kind);
    const seen = of.filter((o) => o.by.length > 0);
    const rules = Map.groupBy(
      seen.flatMap((o) => o.by),
      (rule) => rule,
    );
    const by = [...rules].sort((a, b) => b[1].length - a[1].length).slice(0, 4);
    return [
      kind,
      {
        planted: of.length,
        flagged: seen.length,
        share: percent(seen.length, of.length),
        by: by.map(([rule, list]) => `${rule} ${list.length}`).join(", "),
      },
    ] as const;
  });
  console.table(Object.fromEntries(rows));
  printMissed(outcomes);
};

/** A few of each kind that nothing saw, so that the page that explains them can be honest. */
const printMissed = (outcomes: readonly Outcome[]): void => {
  const missed = Map.groupBy(
    outcomes.filter((o) => o.by.length === 0),
    (o) => o.plant.kind,
  );
  for (const [kind, list] of missed)
    for (const { plant } of list.slice(0, 3)) {
      const [first] = plant.changes;
      console.log(`  missed, ${kind}: ${first?.before.id ?? ""}: ${plant.about}`);
    }
};
