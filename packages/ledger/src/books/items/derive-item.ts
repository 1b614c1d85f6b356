/** What follows from an item's values by its register's definition: what it is called, found by, owned by and refers to. */
import { type Field, type Fields, type FileRef, fieldOf, type Register, type Values } from "@xushi/core";

type Json = Readonly<Record<string, unknown>>;
export type Link = readonly [field: string, to: string];

/** One value of a field, with where it stands: ["permits", 0, "office"] in a group. */
export type FieldValue = {
  readonly path: readonly (string | number)[];
  readonly field: Exclude<Field, { kind: "group" }>;
  readonly value: unknown;
};

type Kind = FieldValue["field"]["kind"];
type Step = { readonly name: string; readonly of: FieldValue["field"] | readonly Step[] };

const isGroup = (of: Step["of"]): of is readonly Step[] => Array.isArray(of);

/**
 * Reads the values of fields of some kinds, groups' rows included, in the order of the definition. Which fields those are is
 * found once a definition, not once an item: an import asks it of 50,000.
 */
export const valuesOfKinds = (...kinds: readonly Kind[]) => {
  const known = new WeakMap<Fields, readonly Step[]>();
  const stepsOf = (fields: Fields): readonly Step[] =>
    Object.entries(fields).flatMap(([name, field]): Step[] => {
      if (field.kind !== "group") return kinds.includes(field.kind) ? [{ name, of: field }] : [];
      const inner = stepsOf(field.fields);
      return inner.length === 0 ? [] : [{ name, of: inner }];
    });
  return (fields: Fields, values: Json): readonly FieldValue[] => {
    const steps = known.get(fields) ?? stepsOf(fields);
    known.set(fields, steps);
    const found: FieldValue[] = [];
    collect(steps, values, [], found);
    return found;
  };
};

const collect = (
  steps: readonly Step[],
  values: Json,
  path: FieldValue["path"],
  found: FieldValue[],
): void => {
  for (const { name, of } of steps) {
    const value = values[name];
    if (value === undefined) continue;
    if (!isGroup(of)) found.push({ path: [...path, name], field: of, value });
    else
      for (const [row, inner] of (value as readonly Json[]).entries())
        collect(of, inner, [...path, name, row], found);
  }
};

const wordsOf = valuesOfKinds("text", "official");
const referencesOf = valuesOfKinds("reference");

const textOf = (values: Values, name: string | undefined): string | null => {
  const value: unknown = name === undefined ? undefined : (values as Json)[name];
  return typeof value === "string" && value !== "" ? value : null;
};

export const nameOf = (register: Register, values: Values): string => textOf(values, register.name) ?? "";
export const codeOf = (register: Register, values: Values): string | null => textOf(values, register.code);
export const ownerOf = (register: Register, values: Values): string | null =>
  textOf(values, register.roles.owner);
export const placeOf = (register: Register, values: Values): string | null =>
  textOf(values, register.roles.place);

/** As words are compared: full width as half width, capitals as small letters. */
export const plainWords = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words that it is found by, a text a line: so no word is found across two of them. */
export const searchText = (register: Register, values: Values): string =>
  wordsOf(register.fields, values)
    .map(({ value }) => plainWords(String(value)))
    .join("\n");

const byText = (a: Link, b: Link): number => (a.join(" ") < b.join(" ") ? -1 : 1);

/** Field and item; of a reference within a group the field is "group.field". Each once, in the order of their texts. */
export const linksOf = (register: Register, values: Values): Link[] => {
  const links = new Map<string, Link>();
  for (const { path, value } of referencesOf(register.fields, values)) {
    const name = path.filter((part) => typeof part === "string").join(".");
    const to = String(value).toLowerCase();
    links.set(`${name} ${to}`, [name, to]);
  }
  return [...links.values()].sort(byText);
};

const isFile = (value: unknown): value is FileRef => {
  const { sha256, name, size } = (value ?? {}) as Partial<FileRef>;
  return (
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof name === "string" &&
    typeof size === "number"
  );
};

/**
 * Files anywhere in the values, each once, in the order of its hash. No definition is asked, so that whoever verifies the
 * books finds the same: nothing else in an item has a hash, a name and a number.
 */
export const filesOf = (values: unknown): FileRef[] => {
  const found = new Map<string, FileRef>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isFile(value)) {
      const held = found.get(value.sha256);
      if (held === undefined || value.name < held.name) found.set(value.sha256, value);
    } else for (const inner of Object.values(value)) look(inner);
  };
  look(values);
  return [...found.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
};

export type Right = "report" | "settle";

/** Entering a stage is the owner's, or the overseeing office's: as the stage says, never as a caller does. */
export const rightOfStage = (register: Pick<Register, "stages">, stage: string): Right =>
  register.stages[stage]?.by === "overseer" ? "settle" : "report";

/** A new item may be on its way already: who brings it must have had the right to every stage that it has been in. */
export const rightOfStages = (register: Pick<Register, "stages">, stages: readonly string[]): Right =>
  stages.some((stage) => rightOfStage(register, stage) === "settle") ? "settle" : "report";

/** @throws TypeError for a name that the register does not have: whoever asks checks what comes from outside. */
export const knownField = (register: Register, name: string): Field => {
  const field = fieldOf(register, name);
  if (field === undefined) throw new TypeError(`Register ${register.id} has no field ${name}`);
  return field;
};
