import type { Place } from "@xushi/core";
import { asc, eq } from "drizzle-orm";
import type { OrgUnitRow } from "../ledger.ts";
import { orgUnit } from "../schema/tables.ts";
import { type Books, reading, type Writing, writing } from "./books.ts";
import { knownOrgUnits } from "./known-ids.ts";
import { moveRows } from "./move-rows.ts";

const columns = {
  id: orgUnit.id,
  code: orgUnit.code,
  name: orgUnit.name,
  nameEn: orgUnit.nameEn,
  kind: orgUnit.kind,
  parentId: orgUnit.parentId,
  order: orgUnit.order,
  validFrom: orgUnit.validFrom,
  validTo: orgUnit.validTo,
  designatedBy: orgUnit.designatedBy,
};

/** Parents before children, siblings in their order. */
export const listOrgUnits = (books: Books): Promise<(OrgUnitRow & { readonly place: Place })[]> =>
  reading(books, async (db) =>
    db
      .select({ ...columns, place: orgUnit.place })
      .from(orgUnit)
      .where(eq(orgUnit.jurisdictionId, books.jurisdictionId))
      .orderBy(orgUnit.order, asc(orgUnit.path)),
  );

/** A unit that is there already is changed where it differs: to close it (`validTo`) or to hang it elsewhere. */
export const addOrgUnits = (books: Books, given: readonly OrgUnitRow[]): Promise<void> =>
  writing(books, async (w) => {
    const rows = given.map(asRow);
    const before = await heldUnits(w);
    const after = new Map([...before, ...rows.map((row) => [row.id, row] as const)]);
    const paths = pathsOf(after);
    const changed = rows.filter((row) => !isSame(before.get(row.id), row));
    if (changed.length === 0) return;
    const places = placesOf(paths, await ownUnit(w));
    const was = await knownOrgUnits(w.tx, w.jurisdictionId);
    await upsert(w, after, paths, places);
    await moveRows(w, books.acting, was, places);
    await recordChange(w, before, changed);
  });

const heldUnits = async (w: Writing): Promise<Map<string, OrgUnitRow>> => {
  const held = await w.db.select(columns).from(orgUnit).where(eq(orgUnit.jurisdictionId, w.jurisdictionId));
  return new Map(held.map((row) => [row.id, row]));
};

const FIELDS = Object.keys(columns) as (keyof OrgUnitRow)[];
/** Field by field: what a caller has beside them is not journaled. */
const asRow = (row: OrgUnitRow): OrgUnitRow =>
  Object.fromEntries(FIELDS.map((field) => [field, row[field]])) as unknown as OrgUnitRow;

const isSame = (a: OrgUnitRow | undefined, b: OrgUnitRow): boolean =>
  a !== undefined && FIELDS.every((field) => a[field] === b[field]);

/** "/city/county/town/" for each unit. @throws when a parent is missing or a unit stands above itself. */
const pathsOf = (units: ReadonlyMap<string, OrgUnitRow>): Map<string, string> => {
  const paths = new Map<string, string>();
  for (const id of units.keys()) {
    const way: string[] = [];
    for (let at: string | null = id; at !== null; ) {
      const unit = units.get(at);
      if (unit === undefined) throw new Error(`Org unit ${way[0]} stands under ${at}, which is not there`);
      if (way.includes(at)) throw new Error(`Org unit ${at} stands above itself: ${way.join(" < ")}`);
      way.unshift(at);
      at = unit.parentId;
    }
    paths.set(id, `/${way.join("/")}/`);
  }
  return paths;
};

const UPSERT = `
  INSERT INTO org_unit (jurisdiction_id, org_unit_id, code, name, name_en, kind, parent_id, path, place, sort_order,
                        valid_from, valid_to, designated_by)
  SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                           $9::text[], $10::int[], $11::date[], $12::date[], $13::text[])
  ON CONFLICT (jurisdiction_id, org_unit_id) DO UPDATE SET
    code = excluded.code, name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
    parent_id = excluded.parent_id, path = excluded.path, place = excluded.place, sort_order = excluded.sort_order,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to, designated_by = excluded.designated_by`;

/** All units are written, since a moved parent changes the paths below it. A county has some hundreds. */
const upsert = async (
  w: Writing,
  units: ReadonlyMap<string, OrgUnitRow>,
  paths: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, Place>,
) => {
  const rows = [...units.values()];
  const all = <K extends keyof OrgUnitRow>(field: K) => rows.map((row) => row[field]);
  await w.tx.rows(UPSERT, [
    w.jurisdictionId,
    all("id"),
    all("code"),
    all("name"),
    all("nameEn"),
    all("kind"),
    all("parentId"),
    rows.map((row) => paths.get(row.id) ?? null),
    rows.map((row) => places.get(row.id) ?? null),
    all("order"),
    all("validFrom"),
    all("validTo"),
    all("designatedBy"),
  ]);
};

const OWN_UNIT = "SELECT org_unit_id FROM jurisdiction WHERE jurisdiction_id = $1";

const ownUnit = async (w: Writing): Promise<string> =>
  String((await w.tx.rows(OWN_UNIT, [w.jurisdictionId]))[0]?.[0]);

/** "/county/town/." below the jurisdiction's own unit, "/~/city/." elsewhere: see core's `Place`. */
export const placesOf = (paths: ReadonlyMap<string, string>, own: string): Map<string, Place> => {
  const root = paths.get(own) ?? `/${own}/`;
  return new Map(
    [...paths].map(([id, path]) => [
      id,
      `${path.startsWith(root) ? `/${own}/${path.slice(root.length)}` : `/~${path}`}.`,
    ]),
  );
};

const recordChange = (
  w: Writing,
  before: ReadonlyMap<string, OrgUnitRow>,
  changed: readonly OrgUnitRow[],
) => {
  const [first] = changed;
  const replaced = changed.flatMap((row) => before.get(row.id) ?? []);
  return w.record({
    right: "manage",
    action: replaced.length === 0 ? "org-unit.add" : "org-unit.change",
    entity: "org-unit",
    entityId: changed.length === 1 && first !== undefined ? first.id : `${changed.length} units`,
    before: replaced.length === 0 ? null : replaced,
    after: changed,
  });
};
