import { type Period, returnKey } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { MONTHLY_RETURNS } from "@xushi/registers";
import type { Books } from "../county/books.ts";

/** 单号: "2026-10/office:finance". One return an office and month: the register lets no code stand twice. */
export const codeOfReturn = (returned: Period, officeId: string): string =>
  `${returnKey(returned)}/${officeId}`;

/** Those that are seen, by office. */
export const heldReturns = async (
  { county }: Pick<Books, "county">,
  returned: Period,
  officeIds: readonly string[],
): Promise<ReadonlyMap<string, ItemRow>> => {
  const codes = officeIds.map((id) => codeOfReturn(returned, id));
  const ids = await county.itemKeys(MONTHLY_RETURNS, "code", codes);
  const rows = await county.itemsById([...ids.values()].flat());
  return new Map(rows.map((row) => [String(row.values[MONTHLY_RETURNS.roles.owner]), row]));
};
