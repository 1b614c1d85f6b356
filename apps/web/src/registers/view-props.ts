import type { Register } from "@xushi/contract";
import type { ListState } from "./list-state.ts";

/** What everything around a register's list is drawn from. */
export type ListProps = {
  readonly register: Register;
  readonly state: ListState;
  readonly onChange: (more: ListState) => void;
};

export type ViewProps = ListProps & {
  /** The day on which the clocks were read. */
  readonly asOf: string;
};
