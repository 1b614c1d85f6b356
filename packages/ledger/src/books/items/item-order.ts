/** In which order a list comes: by the field's own kind, what is empty last, items that are alike by their ids. */
import { type Field, fieldOf, type Register } from "@xushi/core";
import { fieldText, literal } from "./item-filter.ts";

/** What stands in ORDER BY, and what must be joined for it. */
export type ItemOrder = { readonly by: string; readonly join: string };

const listOf = (keys: readonly string[]): string => `ARRAY[${keys.map(literal).join(", ")}]::text[]`;

const inOrderOf = (keys: readonly string[], text: string): string =>
  `array_position(${listOf(keys)}, ${text})`;

/** A text that an index can hold, too: only what never changes by itself. `null`: such a field has no order. */
export const sortExpression = (register: Register, name: string, field: Field): string | null => {
  const text = fieldText(register, name);
  switch (field.kind) {
    case "decimal":
      return `${text}::numeric`;
    case "flag":
      return `${text}::boolean`;
    case "choice":
      return inOrderOf(Object.keys(field.choices), text);
    case "date":
    case "text":
    case "official":
      return `${text} COLLATE "C"`;
    default:
      return null;
  }
};

/** Units in the order of the tree, items by what they are called. */
const joined = (register: Register, name: string, field: Field): ItemOrder | null => {
  const text = fieldText(register, name);
  if (field.kind === "org-unit")
    return {
      join: `LEFT JOIN org_unit u ON u.jurisdiction_id = $1 AND u.org_unit_id = ${text}`,
      by: "u.sort_order {}, u.path {}",
    };
  if (field.kind === "reference")
    return {
      join: `LEFT JOIN item r ON r.jurisdiction_id = $1 AND r.item_id = ${text}::uuid`,
      by: "r.name_key {}",
    };
  return null;
};

const fieldOrder = (register: Register, name: string): ItemOrder | null => {
  const field = fieldOf(register, name);
  if (field === undefined) return null;
  const expression = sortExpression(register, name, field);
  return expression === null ? joined(register, name, field) : { join: "", by: `${expression} {}` };
};

/** Whether a list can be sorted by it: not by files, points, groups or what is worked out when it is shown. */
export const isSortable = (register: Register, name: string): boolean =>
  name === "stage" || name === "changed" || fieldOrder(register, name) !== null;

/**
 * `sort` as in `ItemQuery`. Names go by their dictionary order, other texts by their code points.
 * @throws TypeError for what has no order: whoever asks checks what comes from outside.
 */
export const orderOf = (register: Register, sort = "-changed"): ItemOrder => {
  const descends = sort.startsWith("-");
  const name = descends ? sort.slice(1) : sort;
  const way = descends ? "DESC" : "ASC";
  // Never empty, so an index that runs the other way serves, too.
  const whole = (column: string) => ({ join: "", by: `${column} ${way}, i.item_id ${way}` });
  if (name === "changed") return whole("i.recorded_at");
  if (name === register.name) return whole("i.name_key");
  if (name === "stage") return whole(inOrderOf(Object.keys(register.stages), "i.stage"));
  const order = fieldOrder(register, name);
  if (order === null) throw new TypeError(`Register ${register.id} cannot be sorted by ${name}`);
  return { join: order.join, by: `${order.by.replaceAll("{}", `${way} NULLS LAST`)}, i.item_id` };
};
