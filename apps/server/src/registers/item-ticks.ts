import type { ItemDetail } from "@xushi/contract";
import { type Asked, div, milestonesIn, type Register, toPlain, type Values } from "@xushi/core";

/** Nodes on the strip: each at the share of all nodes that are due by its day. Other clocks have none. */
export const milestoneTicks = (
  { clock }: Pick<Register, "clock">,
  values: Values,
  { asOf }: Asked,
): ItemDetail["ticks"] => {
  if (clock?.kind !== "milestones") return [];
  const nodes = [...milestonesIn(values[clock.group])].sort((a, b) => (a.due < b.due ? -1 : 1));
  return nodes.map(({ name, due, reachedOn }) => ({
    on: due,
    share: toPlain(div(nodes.filter((n) => n.due <= due).length * 100, nodes.length, 10)),
    label: name,
    done: reachedOn !== null && reachedOn <= asOf,
  }));
};
