/** "May this account see this row?": asked of the model at once, of the database many rows a statement. */
import type { Session } from "../../src/engine/engine.ts";
import type { Filled } from "./fill-books.ts";
import type { HeldEntry } from "./journal-subjects.ts";
import { type Asked, mayRead } from "./model.ts";
import type { Random } from "./random.ts";
import type { JournalSubject, Subject } from "./world.ts";

type Readable = {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly subject: Subject | JournalSubject;
};
export type Kind = Subject["kind"] | "journal" | "post-end";

/** Without a word about the jurisdiction: that is the policies' business. */
const SEEN: Readonly<Record<Kind, string>> = {
  observation:
    "SELECT jurisdiction_id, observation_id FROM observation WHERE observation_id = ANY ($1::uuid[])",
  withdrawal:
    "SELECT jurisdiction_id, observation_id FROM observation_withdrawal WHERE observation_id = ANY ($1::uuid[])",
  adjudication:
    "SELECT jurisdiction_id, observation_id FROM adjudication WHERE observation_id = ANY ($1::uuid[])",
  target: "SELECT jurisdiction_id, target_id FROM target WHERE target_id = ANY ($1::uuid[])",
  "target-withdrawal":
    "SELECT jurisdiction_id, target_id FROM target_withdrawal WHERE target_id = ANY ($1::uuid[])",
  source: "SELECT jurisdiction_id, source_id FROM source WHERE source_id = ANY ($1::uuid[])",
  figure: "SELECT jurisdiction_id, figure_id FROM figure WHERE figure_id = ANY ($1::uuid[])",
  item: "SELECT jurisdiction_id, item_id FROM item WHERE item_id = ANY ($1::uuid[])",
  "item-version": "SELECT jurisdiction_id, item_id FROM item_version WHERE item_id = ANY ($1::uuid[])",
  "item-link": "SELECT jurisdiction_id, from_id FROM item_link WHERE from_id = ANY ($1::uuid[])",
  "item-file": "SELECT jurisdiction_id, item_id FROM item_file WHERE item_id = ANY ($1::uuid[])",
  post: "SELECT jurisdiction_id, post_id FROM post WHERE post_id = ANY ($1::uuid[])",
  "post-end": "SELECT jurisdiction_id, post_id FROM post_end WHERE post_id = ANY ($1::uuid[])",
  "org-unit": "SELECT jurisdiction_id, org_unit_id FROM org_unit WHERE org_unit_id = ANY ($1::text[])",
  indicator:
    "SELECT coalesce(proposed_by, ''), indicator_id FROM indicator WHERE indicator_id = ANY ($1::text[])",
  anchor: "SELECT jurisdiction_id, day::text FROM journal_anchor WHERE day::text = ANY ($1::text[])",
  journal: "SELECT jurisdiction_id, seq::text FROM journal WHERE seq = ANY ($1::bigint[])",
};

export type Shelf = ReadonlyMap<Kind, readonly Readable[]>;

export const shelve = (
  { world }: Pick<Asked, "world">,
  filled: Filled,
  entries: readonly HeldEntry[],
  more: readonly (Readable & { readonly kind: Kind })[],
): Shelf => {
  type Held = { readonly id: string; readonly jurisdictionId: string };
  const as = <T extends Held>(rows: readonly T[], subject: (row: T) => Readable["subject"]): Readable[] =>
    rows.map((row) => ({ id: row.id, jurisdictionId: row.jurisdictionId, subject: subject(row) }));
  const whose = (p: { readonly accountId: string }) => ({ kind: "post", accountId: p.accountId }) as const;
  const units = [...world.jurisdictions].flatMap(([jurisdictionId, { units }]) =>
    [...units.keys()].map((id) => ({ id, jurisdictionId })),
  );
  return new Map<Kind, readonly Readable[]>([
    ["observation", as(filled.observations, (o) => o.of)],
    ["withdrawal", as(filled.withdrawn, (o) => ({ kind: "withdrawal", of: o.of }))],
    ["adjudication", as(filled.adjudicated, (o) => ({ kind: "adjudication", of: o.of }))],
    ["target", as(filled.targets, (t) => t.of)],
    ["target-withdrawal", as(filled.withdrawnTargets, (t) => ({ kind: "target-withdrawal", of: t.of }))],
    ["source", as(filled.sources, (s) => s.of)],
    ["figure", as(filled.figures, (f) => ({ kind: "figure", of: f.source.of }))],
    ["item", as(filled.items, (i) => i.of)],
    ["item-version", as(filled.items, (i) => ({ kind: "item-version", of: i.of }))],
    [
      "item-link",
      as(
        filled.items.filter((i) => i.links),
        (i) => ({ kind: "item-link", of: i.of }),
      ),
    ],
    ["item-file", as(filled.items, (i) => ({ kind: "item-file", of: i.of }))],
    ["post", as(world.posts, whose)],
    [
      "post-end",
      as(
        world.posts.filter((p) => p.endedOn !== null),
        whose,
      ),
    ],
    ["org-unit", as(units, () => ({ kind: "org-unit" }))],
    ["journal", as(entries, (e) => e.of)],
    ["anchor", more.filter((m) => m.kind === "anchor")],
    ["indicator", more.filter((m) => m.kind === "indicator")],
  ]);
};

const isAllowed = (asked: Asked, row: Readable): boolean =>
  row.jurisdictionId === asked.jurisdictionId && mayRead(asked, row.subject);

/** Half the time a row that the wanted answer is true of, if a few tries find one. */
const pickRow = (random: Random, asked: Asked, rows: readonly Readable[]): Readable => {
  const wanted = random.chance(0.5);
  const tries = Array.from({ length: 12 }, () => random.pick(rows));
  return tries.find((row) => isAllowed(asked, row) === wanted) ?? random.pick(tries);
};

export type Answer = {
  readonly what: string;
  readonly about: unknown;
  readonly model: boolean;
  readonly database: boolean;
};

const OFTEN: readonly Kind[] = [
  "observation",
  "observation",
  "observation",
  "target",
  "source",
  "figure",
  "item",
  "item",
];

export const askReads = async (
  random: Random,
  asked: Asked,
  shelf: Shelf,
  on: Session | null,
  count: number,
): Promise<Answer[]> => {
  const kinds = [...shelf.keys(), ...OFTEN, "journal" as const, "journal" as const];
  const chosen = Array.from({ length: count }, () => {
    const kind = random.pick(kinds);
    return { kind, row: pickRow(random, asked, shelf.get(kind) ?? []) };
  });
  const answers: Answer[] = [];
  for (const [kind, asks] of Map.groupBy(chosen, (c) => c.kind)) {
    const found = on === null ? [] : await on.rows(SEEN[kind], [asks.map(({ row }) => row.id)]);
    const seen = new Set(found.map((cells) => cells.join(" ")));
    for (const { row } of asks)
      answers.push({
        ...{ what: `read ${kind}`, about: row, model: isAllowed(asked, row) },
        database: seen.has(`${row.jurisdictionId} ${row.id}`),
      });
  }
  return answers;
};
