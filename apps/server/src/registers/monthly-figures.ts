import type * as contract from "@xushi/contract";
import type { GroupField, Register } from "@xushi/core";

/**
 * Where the months of a year's plan are reported, for the item's chart: the plan that the clock reads, and the first group
 * whose rows are a month and one amount in the plan's unit. `null` where the register has no such group.
 */
export const monthlyFigures = ({ clock, fields }: Register): contract.Register["monthly"] => {
  const plan =
    clock?.kind === "amount" ? clock.plan : clock?.kind === "milestones" ? clock.investment?.plan : undefined;
  const planned = plan === undefined ? undefined : fields[plan];
  if (plan === undefined || planned?.kind !== "decimal") return null;
  for (const [group, field] of Object.entries(fields)) {
    const amount = field.kind === "group" ? amountIn(field, planned.unit) : undefined;
    if (amount !== undefined) return { plan, group, month: MONTH, amount };
  }
  return null;
};

const MONTH = "month";

const amountIn = ({ fields }: GroupField, unit: string): string | undefined => {
  if (fields[MONTH]?.kind !== "date") return undefined;
  const amounts = Object.entries(fields).filter(
    ([, field]) => field.kind === "decimal" && field.unit === unit,
  );
  return amounts.length === 1 ? amounts[0]?.[0] : undefined;
};
