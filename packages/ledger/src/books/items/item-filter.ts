/** Which items a query lets through, as one condition over `item i`. */
import type { Register } from "@xushi/core";
import type { Param } from "../../engine/engine.ts";
import type { ItemQuery } from "../../item-books.ts";
import { isUuid } from "../../record/uuid.ts";
import { knownField, plainWords } from "./derive-item.ts";

/** More words narrow nothing that a person would still read. */
export const MOST_WORDS = 12;

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Collects parameters while a condition is written. */
export type Asking = { readonly params: Param[]; readonly param: (value: Param) => string };

export const asking = (jurisdictionId: string): Asking => {
  const params: Param[] = [jurisdictionId];
  return { params, param: (value) => `$${params.push(value)}` };
};

/** Where a field is a role, its own column says the same and is nearer. */
export const fieldText = (register: Register, name: string): string => {
  if (name === register.roles.owner) return "i.owner_id";
  if (name === register.roles.place) return "i.place_id";
  if (name === register.code) return "i.code";
  return `(i.item_values ->> ${literal(name)})`;
};

/** The register by name, not by parameter: so that the planner knows the register's own indexes to be meant. */
export const ofRegister = (register: Register): string =>
  `i.jurisdiction_id = $1 AND i.register_id = ${literal(register.id)}`;

const under = (column: string, unit: string, { param }: Asking): string =>
  `i.${column} ^@ (SELECT left(u.place, -1) FROM org_unit u WHERE u.jurisdiction_id = $1 AND u.org_unit_id = ${param(unit)})`;

const inTier = (register: Register, tier: NonNullable<ItemQuery["tier"]>, { param }: Asking): string[] => {
  const said = Object.entries(tier).filter(([, value]) => value !== undefined);
  if (said.length === 0) return [];
  if (register.tiers === undefined) throw new TypeError(`Register ${register.id} has no tiers`);
  // Containment: one row of the group that has all of it.
  const row = { [register.tiers]: [Object.fromEntries(said)] };
  return [`i.item_values @> ${param(JSON.stringify(row))}::jsonb`];
};

/** All but the stage. */
export const filterOf = (register: Register, query: ItemQuery, ask: Asking): string => {
  const { param } = ask;
  const conditions = [ofRegister(register)];
  if (query.owner !== undefined) conditions.push(under("place", query.owner, ask));
  if (query.place !== undefined) conditions.push(under("located", query.place, ask));
  for (const [name, values] of Object.entries(query.where ?? {})) {
    knownField(register, name);
    if (values.length > 0) conditions.push(`${fieldText(register, name)} = ANY (${param(values)}::text[])`);
  }
  if (query.tier !== undefined) conditions.push(...inTier(register, query.tier, ask));
  const words = plainWords(query.search ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  for (const word of words.slice(0, MOST_WORDS)) conditions.push(`strpos(i.search, ${param(word)}) > 0`);
  if (query.ids !== undefined)
    conditions.push(`i.item_id = ANY (${param(query.ids.filter(isUuid))}::uuid[])`);
  return conditions.join(" AND ");
};

export const inStages = (stages: readonly string[] | undefined, { param }: Asking): string =>
  stages === undefined || stages.length === 0 ? "" : ` AND i.stage = ANY (${param(stages)}::text[])`;
