/** What a move still asks for. Pure. */
import type { ItemDetail, Register, RegisterField } from "@xushi/contract";
import type { Problem, Problems } from "./problems.ts";

type Move = ItemDetail["moves"][number];

/** The fields that the gate still lacks, in the register's order. */
export const gateOf = ({ fields }: Pick<Register, "fields">, { missing }: Move): readonly RegisterField[] =>
  fields.filter((field) => missing.includes(field.id));

const EMPTY: Problem = { found: "", expected: null };

/** What is still missing after what was typed; the reason goes by "reason". All of it at once, not one after the other. */
export const lackingAt = (move: Move, values: Readonly<Record<string, unknown>>, reason: string): Problems =>
  new Map([
    ...move.missing.filter((id) => values[id] === undefined).map((id) => [id, EMPTY] as const),
    ...(move.reason && reason.trim() === "" ? [["reason", EMPTY] as const] : []),
  ]);
