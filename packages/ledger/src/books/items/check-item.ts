/** Whether what items refer to is there: units of the county, and items of the register that the field names. */
import { dateOf, type Instant, type LocalDate, type Place, type Register, type Values } from "@xushi/core";
import type { BadReference, NewItem } from "../../item-books.ts";
import { isUuid } from "../../record/uuid.ts";
import type { Writing } from "../books.ts";
import { knownOrgUnits } from "../known-ids.ts";
import { type FieldValue, linksOf, valuesOfKinds } from "./derive-item.ts";

/** One item's values with those that it had: what it refers to already was checked when it came. */
export type Checking = { readonly values: Values; readonly before: Values | null };

const HELD_ITEMS = `SELECT item_id, register_id FROM item WHERE jurisdiction_id = $1 AND item_id = ANY ($2::uuid[])`;

/** What a check compares with, asked for once for any number of items. */
export type Known = {
  /** The county's day of this write. */
  readonly today: LocalDate;
  readonly units: ReadonlyMap<string, Place>;
  /** Of the items that are referred to and seen: their register. */
  readonly items: ReadonlyMap<string, string>;
};

const newLinks = (register: Register, { values, before }: Checking): string[] => {
  const had = new Set(before === null ? [] : linksOf(register, before).map(([, to]) => to));
  return linksOf(register, values).flatMap(([, to]) => (had.has(to) ? [] : [to]));
};

export const loadKnown = async (
  w: Writing,
  register: Register,
  given: readonly Checking[],
): Promise<Known> => {
  const wanted = new Set(given.flatMap((each) => newLinks(register, each)).filter(isUuid));
  const held = wanted.size === 0 ? [] : await w.tx.rows(HELD_ITEMS, [w.jurisdictionId, [...wanted]]);
  return {
    today: dateOf(w.at as Instant),
    units: await knownOrgUnits(w.tx, w.jurisdictionId),
    items: new Map(held.map(([id, of]) => [String(id), String(of)])),
  };
};

/** Outside its tree a county has no one who could answer for an item, and everyone may read there: docs/access.md. */
export const isOutside = (place: Place): boolean => place.startsWith("/~/");

const wrongUnit = ({ path, value }: FieldValue, known: Known, owner: string): BadReference | null => {
  const place = known.units.get(String(value));
  const found = String(value);
  if (place === undefined) return { path, found, expected: "known org unit" };
  return path[0] === owner && path.length === 1 && isOutside(place)
    ? { path, found, expected: "org unit of the jurisdiction" }
    : null;
};

const pointersOf = valuesOfKinds("org-unit", "reference");

export const badReferences = (register: Register, given: Checking, known: Known): BadReference[] => {
  const owner = register.roles.owner;
  const fresh = new Set(newLinks(register, given));
  const bad: BadReference[] = [];
  for (const each of pointersOf(register.fields, given.values)) {
    const { path, field, value } = each;
    const unit = field.kind === "org-unit" ? wrongUnit(each, known, owner) : null;
    if (unit !== null) bad.push(unit);
    if (field.kind !== "reference" || !fresh.has(String(value))) continue;
    if (known.items.get(String(value).toLowerCase()) !== field.register)
      bad.push({ path, found: String(value), expected: `known item of ${field.register}` });
  }
  if (given.values[owner] === undefined) bad.push({ path: [owner], found: "", expected: "known org unit" });
  return bad;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Where a new item says that it stands, and since when. */
export const badStage = (register: Register, item: NewItem): BadReference | null => {
  const stages = Object.keys(register.stages);
  const expected = stages.join(" | ");
  const is = (stage: string) => stages.includes(stage);
  if (item.stage !== undefined && !is(item.stage)) return { path: ["stage"], found: item.stage, expected };
  if (item.pausedFrom != null && !is(item.pausedFrom))
    return { path: ["pausedFrom"], found: item.pausedFrom, expected };
  const entered = Object.entries(item.entered ?? {}).find(([stage, day]) => !is(stage) || !DAY.test(day));
  return entered === undefined
    ? null
    : { path: ["entered", entered[0]], found: String(entered[1]), expected: "a day for a stage" };
};
