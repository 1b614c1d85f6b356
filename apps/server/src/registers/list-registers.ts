import type { RegisterSummary } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { Registers } from "./find-register.ts";
import { mayAdd } from "./may.ts";

export const listRegisters = async (
  books: Books,
  { registers }: Registers,
): Promise<Outcome<RegisterSummary[]>> => {
  const summaries = await Promise.all(
    registers.map(async (register) => ({
      id: register.id,
      title: { ...register.title },
      itemTitle: { ...register.itemTitle },
      line: register.line,
      count: (await books.county.items(register, { limit: 0 })).total,
      mayAdd: mayAdd(books, register),
    })),
  );
  return done(summaries);
};
