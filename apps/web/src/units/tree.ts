import type { OrgUnit } from "@xushi/contract";

export type UnitNode = { readonly unit: OrgUnit; readonly depth: number; readonly children: number };

/** The tree as a list, parents before children, each with its depth; units whose parent is not here stand at the top. */
export const flattenUnits = (units: readonly OrgUnit[]): readonly UnitNode[] => {
  const ids = new Set(units.map((u) => u.id));
  const byParent = Map.groupBy(units, (u) =>
    u.parentId !== null && ids.has(u.parentId) ? u.parentId : null,
  );
  const below = (parent: string | null, depth: number): readonly UnitNode[] =>
    (byParent.get(parent) ?? [])
      .toSorted((a, b) => a.order - b.order)
      .flatMap((unit) => [
        { unit, depth, children: byParent.get(unit.id)?.length ?? 0 },
        ...below(unit.id, depth + 1),
      ]);
  return below(null, 0);
};

/** Those whose name or code holds the text, with everything above them. */
export const narrowUnits = (nodes: readonly UnitNode[], q: string): readonly UnitNode[] => {
  const wanted = q.trim().toLowerCase();
  if (wanted === "") return nodes;
  const byId = new Map(nodes.map((n) => [n.unit.id, n.unit]));
  const kept = new Set<string>();
  for (const { unit } of nodes) {
    if (!`${unit.name} ${unit.nameEn} ${unit.code ?? ""}`.toLowerCase().includes(wanted)) continue;
    for (let u: OrgUnit | undefined = unit; u && !kept.has(u.id); u = byId.get(u.parentId ?? ""))
      kept.add(u.id);
  }
  return nodes.filter((n) => kept.has(n.unit.id));
};
