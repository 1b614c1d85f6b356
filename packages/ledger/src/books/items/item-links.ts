/** What items refer to and which files they hold. */
import type { FileRef } from "@xushi/core";
import type { ItemLink } from "../../item-books.ts";
import { isUuid } from "../../record/uuid.ts";
import type { Books } from "../books.ts";

/** From both ends; each end has its own index. */
const NEAR = `
  SELECT from_id, field, to_id FROM item_link
  WHERE jurisdiction_id = $1 AND holds AND from_id = ANY ($2::uuid[])
  UNION
  SELECT from_id, field, to_id FROM item_link
  WHERE jurisdiction_id = $1 AND holds AND to_id = ANY ($2::uuid[])
  ORDER BY 1, 2, 3 LIMIT $3`;

const LIMIT = 500;
/** A lead, its project, its land, its loan, its complaint: threads are short, and circles end by themselves. */
const MOST_STEPS = 20;

/** One thread: step by step outwards, the nearest links first. */
export const itemLinks = (
  { engine, jurisdictionId }: Books,
  itemId: string,
  limit = LIMIT,
): Promise<ItemLink[]> =>
  engine.transaction(async (tx) => {
    const links = new Map<string, ItemLink>();
    const reached = new Set<string>();
    let next = isUuid(itemId) ? [itemId.toLowerCase()] : [];
    for (let step = 0; step < MOST_STEPS && next.length > 0 && links.size < limit; step++) {
      for (const id of next) reached.add(id);
      const found = await tx.rows(NEAR, [jurisdictionId, next, limit]);
      for (const cells of found) {
        const [from, field, to] = cells as [string, string, string];
        if (links.size < limit) links.set(`${from} ${field} ${to}`, { from, field, to });
      }
      next = [...new Set([...links.values()].flatMap(({ from, to }) => [from, to]))].filter(
        (id) => !reached.has(id),
      );
    }
    return [...links.values()];
  });

const FILE = `SELECT sha256, name, byte_size FROM item_file
  WHERE jurisdiction_id = $1 AND sha256 = $2 ORDER BY item_id LIMIT 1`;

/** Of an item that is seen, whichever of its versions holds it. */
export const itemFile = async ({ engine, jurisdictionId }: Books, hash: string): Promise<FileRef | null> => {
  const [found] = await engine.rows(FILE, [jurisdictionId, hash]);
  if (found === undefined) return null;
  const [sha256, name, size] = found as [string, string, string];
  return { sha256, name, size: Number(size) };
};
