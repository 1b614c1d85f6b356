import { randomUUID } from "node:crypto";
import type { Register } from "@xushi/core";
import type { Acting, ItemBooks, ItemRow, ItemVersion, Ledger, SavedView } from "@xushi/ledger";
import { filesIn } from "../../src/registers/named-files.ts";

/** Items without a database and without rights, until the ledger keeps them. */
export const withItemsInMemory = (ledger: Ledger, registers: readonly Register[]): Ledger => {
  const versions = new Map<string, ItemRow[]>();
  const views: (SavedView & { accountId: string })[] = [];
  const newest = () => [...versions.values()].map((all) => all.at(-1) as ItemRow);
  const books = (acting: Acting): ItemBooks => {
    const put = (row: ItemVersion & { lastMover: string | null }) => {
      const made: ItemRow = {
        ...row,
        line: "industry-investment",
        place: `/xu/${String(row.values.owner)}/.`,
        recordedAt: new Date().toISOString(),
        recordedBy: acting.person,
        accountId: acting.accountId,
      };
      versions.set(row.itemId, [...(versions.get(row.itemId) ?? []), made]);
      return { ok: true as const, value: made };
    };
    const next = (id: string, version: number) => {
      const row = versions.get(id)?.at(-1);
      return row === undefined || row.version !== version ? null : row;
    };
    const conflict = { ok: false as const, code: "conflict" as const, detail: {} };
    return {
      async items(register, q) {
        const all = newest().filter(
          (r) =>
            r.registerId === register.id &&
            (q.ids === undefined || q.ids.includes(r.itemId)) &&
            (q.search === undefined || JSON.stringify(r.values).includes(q.search)) &&
            Object.entries(q.where ?? {}).every(([f, v]) => v.includes(String(r.values[f]))) &&
            (q.owner === undefined || r.values.owner === q.owner),
        );
        const rows = all.filter((r) => q.stages === undefined || q.stages.includes(r.stage));
        const name = q.sort?.replace(/^-/, "") ?? "";
        const turn = q.sort?.startsWith("-") ? -1 : 1;
        rows.sort((a, b) => turn * String(a.values[name]).localeCompare(String(b.values[name])));
        const stages: Record<string, number> = {};
        for (const r of all) stages[r.stage] = (stages[r.stage] ?? 0) + 1;
        const from = q.offset ?? 0;
        return { total: rows.length, rows: rows.slice(from, from + (q.limit ?? 50)), stages };
      },
      allItems: async (register, fields) =>
        newest()
          .filter((r) => r.registerId === register.id)
          .map((r) => ({
            ...r,
            values: Object.fromEntries(Object.entries(r.values).filter(([n]) => fields.includes(n))),
          })),
      item: async (id) => versions.get(id)?.at(-1) ?? null,
      itemVersions: async (id) => [...(versions.get(id) ?? [])].reverse(),
      itemAsOf: async () => null,
      itemsChangedSince: async (register, since) =>
        newest()
          .filter((r) => r.registerId === register.id && r.recordedAt >= since)
          .map((now) => ({ before: null, now })),
      itemKeys: async () => new Map(),
      addItem: async (register, item) =>
        put({
          ...{ itemId: randomUUID(), registerId: register.id, version: 1, stage: register.first },
          ...{ pausedFrom: null, entered: {}, values: item.values, reason: item.reason ?? "" },
          ...{ recordedAt: "", recordedBy: "", accountId: "", lastMover: null },
        }),
      changeItem: async (_register, { itemId, version, values, reason }) => {
        const row = next(itemId, version);
        return row === null ? conflict : put({ ...row, version: version + 1, values, reason });
      },
      moveItem: async (register, { itemId, version, values, reason, to, on }) => {
        const row = next(itemId, version);
        if (row === null) return conflict;
        const pausedFrom = register.stages[to]?.kind === "paused" ? row.stage : null;
        const entered = { [to]: on, ...row.entered };
        const made = { ...row, version: version + 1, values, reason, stage: to, pausedFrom, entered };
        return put({ ...made, lastMover: acting.accountId });
      },
      importItems: async () => conflict,
      itemLinks: async () =>
        newest().flatMap((r) =>
          typeof r.values.builder === "string"
            ? [{ from: r.itemId, field: "builder", to: r.values.builder }]
            : [],
        ),
      itemsById: async (ids) => newest().filter((r) => ids.includes(r.itemId)),
      itemFile: async (sha256) =>
        newest()
          .flatMap((r) => {
            const register = registers.find((d) => d.id === r.registerId);
            return register === undefined ? [] : filesIn(register.fields, r.values);
          })
          .find((f) => f.sha256 === sha256) ?? null,
      savedViews: async (id) =>
        views
          .filter((v) => v.registerId === id && (v.shared || v.accountId === acting.accountId))
          .map((v) => ({ ...v, own: v.accountId === acting.accountId })),
      saveView: async (view) => {
        const at = views.findIndex((v) => v.name === view.name && v.accountId === acting.accountId);
        const made = { ...view, viewId: randomUUID(), own: true, accountId: acting.accountId };
        if (at >= 0) views.splice(at, 1);
        views.push(made);
        return { ok: true, value: made };
      },
      removeView: async (id) => {
        views.splice(
          views.findIndex((v) => v.viewId === id),
          1,
        );
        return { ok: true, value: null };
      },
    };
  };
  return {
    ...ledger,
    county: (id: string, acting: Acting) => ({ ...ledger.county(id, acting), ...books(acting) }),
  };
};
