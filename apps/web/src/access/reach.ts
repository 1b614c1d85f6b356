import type { OrgUnit, Post } from "@xushi/contract";

type Unit = Pick<OrgUnit, "id" | "parentId" | "kind">;

/**
 * Whether any of these posts has to do with a unit, by place alone: an office's post reaches the tree of the unit that it
 * belongs to. A unit outside the county's own tree is read by whoever reads at all. It only chooses the words of an empty
 * page; what is seen, the database decides.
 */
export const reaches = (
  posts: readonly Pick<Post, "orgUnitId">[],
  units: readonly Unit[],
  unit: string,
  county: string,
): boolean => {
  const byId = new Map(units.map((u) => [u.id, u]));
  const above = lineOf(byId, unit);
  if (!above.includes(county)) return true;
  return posts.some(({ orgUnitId }) => {
    const at = byId.get(orgUnitId);
    const top = at?.kind === "office" && at.parentId !== null ? at.parentId : orgUnitId;
    return above.includes(top);
  });
};

/** A unit and all above it. */
const lineOf = (byId: ReadonlyMap<string, Unit>, unit: string): readonly string[] => {
  const line: string[] = [];
  for (let at: string | null = unit; at !== null && !line.includes(at); at = byId.get(at)?.parentId ?? null)
    line.push(at);
  return line;
};
