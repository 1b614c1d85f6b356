/** What each entry that was written while the books were filled is about, from what we know to have written. */
import type { Scene } from "../scene.ts";
import type { Filled } from "./fill-books.ts";
import type { JournalSubject, Subject } from "./world.ts";

export type HeldEntry = { readonly id: string; readonly jurisdictionId: string; readonly of: JournalSubject };

const ENTRIES = `SELECT jurisdiction_id, seq, account_id, entity, entity_id, after->'withdrawn'->>'observationId',
    after->'withdrawn'->>'targetId'
  FROM journal`;

export const journalSubjects = async ({ engine }: Scene, filled: Filled): Promise<HeldEntry[]> => {
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((r) => [r.id, r]));
  const [observations, targets] = [byId(filled.observations), byId(filled.targets)];
  const [sources, figures] = [byId(filled.sources), byId(filled.figures)];
  const items = byId(filled.items);
  const about = (entity: string, id: string, gone: readonly unknown[]): Subject | null => {
    const withdrawn = observations.get(String(gone[0])) ?? targets.get(String(gone[1]));
    if (withdrawn !== undefined) return withdrawn.of;
    if (entity === "observation") return observations.get(id)?.of ?? null;
    if (entity === "target") return targets.get(id)?.of ?? null;
    if (entity === "source") return sources.get(id)?.of ?? null;
    if (entity === "item") return items.get(id)?.of ?? null;
    const figure = entity === "figure" ? figures.get(id) : undefined;
    if (figure === undefined) return null;
    return { kind: "figure", of: figure.source.of };
  };
  return (await engine.rows(ENTRIES)).map(([jurisdictionId, seq, accountId, entity, id, ...gone]) => ({
    id: String(seq),
    jurisdictionId: String(jurisdictionId),
    of: {
      kind: "journal",
      accountId: String(accountId),
      about: about(String(entity), String(id), gone),
    },
  }));
};
