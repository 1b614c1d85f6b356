/** What a key does on the desk. Pure: the page tells it where it stands and carries out what it answers. */

export type DeskState = {
  /** Figures in the order of the table, as it is filtered now. */
  readonly order: readonly string[];
  readonly active: string | null;
  readonly isEditing: boolean;
  readonly statusOf: (id: string) => "open" | "accepted" | "rejected" | undefined;
};

export type DeskDeed =
  | { readonly do: "go"; readonly to: string }
  | { readonly do: "accept" | "reject" | "undo" | "edit"; readonly id: string }
  | { readonly do: "acceptCertain" }
  | { readonly do: "stopEditing" };

export const deskDeed = (key: string, state: DeskState): DeskDeed | null => {
  if (state.isEditing) return key === "Escape" ? { do: "stopEditing" } : null;
  switch (key) {
    case "j":
    case "ArrowDown":
      return step(state, 1);
    case "k":
    case "ArrowUp":
      return step(state, -1);
    case "a":
      return { do: "acceptCertain" };
    case "Enter":
      return onActive(state, "accept", ["open"]);
    case "x":
      return onActive(state, "reject", ["open"]);
    case "e":
      return onActive(state, "edit", ["open"]);
    case "u":
      return onActive(state, "undo", ["accepted", "rejected"]);
    default:
      return null;
  }
};

const step = ({ order, active }: DeskState, by: number): DeskDeed | null => {
  const now = active === null ? -1 : order.indexOf(active);
  const to =
    order[now < 0 ? (by > 0 ? 0 : order.length - 1) : Math.max(0, Math.min(order.length - 1, now + by))];
  return to === undefined ? null : { do: "go", to };
};

const onActive = (
  { active, statusOf }: DeskState,
  deed: "accept" | "reject" | "undo" | "edit",
  when: readonly string[],
): DeskDeed | null =>
  active !== null && when.includes(statusOf(active) ?? "") ? { do: deed, id: active } : null;

/** Where to go once a figure is done with: the next that is still open, else it stays. */
export const nextOpen = (
  { order, statusOf }: Pick<DeskState, "order" | "statusOf">,
  from: string,
): string => {
  const at = order.indexOf(from);
  return order.slice(at + 1).find((id) => statusOf(id) === "open") ?? from;
};
