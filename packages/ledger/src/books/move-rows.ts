/** Rows carry their place and line, so that policies need ask no other table; when a unit or a line moves, they follow. */
import type { Place } from "@xushi/core";
import type { Acting } from "../access/acting.ts";
import type { Session } from "../engine/engine.ts";
import { asSystem } from "./as-system.ts";
import type { Books } from "./books.ts";

/** What is about an org unit; each with its place. */
const PLACED = ["observation", "target", "inspection"] as const;
const LINED = ["observation", "target"] as const;

const movePlaced = (table: string): string => `
  UPDATE ${table} t SET place = m.place FROM unnest($2::text[], $3::text[]) AS m (unit, place)
  WHERE t.jurisdiction_id = $1 AND t.org_unit_id = m.unit AND t.place <> m.place`;

const followRow = (
  table: string,
  of: "observation" | "target" | "inspection",
  column: "place" | "line",
): string => `
  UPDATE ${table} t SET ${column} = o.${column} FROM ${of} o
  WHERE t.jurisdiction_id = $1 AND o.jurisdiction_id = $1 AND o.${of}_id = t.${of}_id AND t.${column} <> o.${column}`;

const FOLLOWERS = [
  ["observation_withdrawal", "observation"],
  ["adjudication", "observation"],
  ["finding_explanation", "observation"],
  ["target_withdrawal", "target"],
] as const;
const STEPS = ["inspection_step", "inspection"] as const;

/** Received by the unit that once stood at a place: sources and their figures go where it goes. */
const moveReceived = (table: string): string => `
  UPDATE ${table} t SET place = m.new FROM unnest($2::text[], $3::text[]) AS m (old, new)
  WHERE t.jurisdiction_id = $1 AND t.place = m.old AND m.old <> m.new`;

/** By the responsible unit and by the 属地; one that comes to lie outside the county is no longer a way to see the item. */
const MOVE_ITEMS = [
  `UPDATE item t SET place = m.place FROM unnest($2::text[], $3::text[]) AS m (unit, place)
   WHERE t.jurisdiction_id = $1 AND t.owner_id = m.unit AND t.place <> m.place`,
  `UPDATE item t SET located = CASE WHEN starts_with(m.place, '/~/') THEN NULL ELSE m.place END
   FROM unnest($2::text[], $3::text[]) AS m (unit, place)
   WHERE t.jurisdiction_id = $1 AND t.place_id = m.unit`,
];
const followItem = (table: string, key: string): string => `
  UPDATE ${table} t SET place = i.place, located = i.located FROM item i
  WHERE t.jurisdiction_id = $1 AND i.jurisdiction_id = $1 AND i.item_id = t.${key}
    AND (t.place, t.located) IS DISTINCT FROM (i.place, i.located)`;
const FOLLOW_ITEMS = [
  followItem("item_version", "item_id"),
  followItem("item_link", "from_id"),
  followItem("item_file", "item_id"),
];

type Moving = { readonly tx: Session; readonly jurisdictionId: string };

/**
 * The account that moves a unit need not see what stands there, so the rows are moved by the product itself, and the
 * transaction acts for the account again afterwards.
 */
export const moveRows = async (
  { tx, jurisdictionId }: Moving,
  acting: Acting,
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): Promise<void> => {
  const moved = [...after].filter(([id, place]) => before.has(id) && before.get(id) !== place);
  if (moved.length === 0) return;
  const ids = moved.map(([id]) => id);
  const places = moved.map(([, place]) => place);
  const old = ids.map((id) => before.get(id) ?? "");
  await asSystem({ tx, jurisdictionId }, acting, async () => {
    for (const table of PLACED) await tx.rows(movePlaced(table), [jurisdictionId, ids, places]);
    for (const [table, of] of [...FOLLOWERS, STEPS])
      await tx.rows(followRow(table, of, "place"), [jurisdictionId]);
    for (const table of ["source", "figure"])
      await tx.rows(moveReceived(table), [jurisdictionId, old, places]);
    for (const statement of MOVE_ITEMS) await tx.rows(statement, [jurisdictionId, ids, places]);
    for (const statement of FOLLOW_ITEMS) await tx.rows(statement, [jurisdictionId]);
  });
};

const reline = (table: "observation" | "target"): string => `
  UPDATE ${table} t SET line = i.line FROM indicator i
  WHERE t.jurisdiction_id = $1 AND i.indicator_id = t.indicator_id AND t.line <> i.line`;

/** After indicators went to another line, in the product's own books. */
export const relineRows = ({ engine, jurisdictionId }: Books): Promise<void> =>
  engine.transaction(async (tx) => {
    for (const table of LINED) await tx.rows(reline(table), [jurisdictionId]);
    for (const [table, of] of FOLLOWERS) await tx.rows(followRow(table, of, "line"), [jurisdictionId]);
  });
