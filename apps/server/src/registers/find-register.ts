import type { Register } from "@xushi/core";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

/** The registers that the product knows. What serves them asks the definition, never the id. */
export type Registers = Pick<Deps, "registers">;

export const findRegister = ({ registers }: Registers, id: string): Outcome<Register> => {
  const found = registers.find((register) => register.id === id);
  return found === undefined ? refused("register.unknown", { id }) : done(found);
};
