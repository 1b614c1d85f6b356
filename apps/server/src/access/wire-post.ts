import type { Post } from "@xushi/contract";
import { type LocalDate, postsInForce } from "@xushi/core";
import type { PostRow } from "@xushi/ledger";
import { NOBODY, type People } from "./people.ts";

/** Posts as they are shown, with the names of their holders. */
export const wirePosts = async (
  rows: readonly PostRow[],
  people: People,
  today: LocalDate,
): Promise<Post[]> => {
  const names = await people.namesOf([...new Set(rows.map((row) => row.accountId))]);
  const inForce = new Set(postsInForce(rows, rows, today).map((post) => post.id));
  return rows.map((row) => ({
    id: row.id,
    accountId: row.accountId,
    ...(names.get(row.accountId) ?? NOBODY),
    role: row.role,
    orgUnitId: row.orgUnitId,
    lines: row.lines === null ? null : [...row.lines],
    validFrom: row.validFrom,
    validTo: row.validTo,
    endedOn: row.endedOn,
    inForce: inForce.has(row.id),
    deputyFor: row.deputyFor,
    reason: row.reason,
    endReason: row.endReason,
    grantedBy: row.recordedBy,
    grantedAt: row.recordedAt,
  }));
};
