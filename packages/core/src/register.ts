/**
 * A register (台账) as code: one typed definition from which storage, forms, lists and imports can be derived. This module
 * holds the definition and its laws; what derives from it asks the definition, never the register's name.
 */
import type { Bilingual } from "./text.ts";

export const FIELD_KINDS = [
  "text",
  "decimal",
  "date",
  "choice",
  "flag",
  "org-unit",
  "reference",
  "file",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export type RegisterField = {
  readonly kind: FieldKind;
  readonly title: Bilingual;
  /** Header names that offices use for it, for import. */
  readonly aliases?: readonly string[];
  /** Base unit of a decimal: 元, 亩. */
  readonly unit?: string;
  readonly choices?: readonly string[];
  readonly required?: boolean;
};

export type RegisterStage<F extends string, S extends string> = {
  readonly title: Bilingual;
  /** Where an item may go from here; empty at the end of its life. */
  readonly next: readonly S[];
  /** Fields that must be filled before an item enters: the gate. */
  readonly requires?: readonly F[];
};

export type Register<F extends string = string, S extends string = string> = {
  readonly id: string;
  readonly title: Bilingual;
  readonly fields: Readonly<Record<F, RegisterField>>;
  readonly stages: Readonly<Record<S, RegisterStage<F, S>>>;
  /** The stage of a new item. */
  readonly first: S;
  /** Columns of the list, in order. */
  readonly columns: readonly F[];
};

/** What is wrong with a definition, as sentences; empty when it holds together. */
export const registerProblems = (register: Register): readonly string[] => {
  const { fields, stages } = register;
  const reachable = reachableStages(register);
  return [
    ...(/^[a-z]+(-[a-z]+)*$/.test(register.id) ? [] : [`id "${register.id}" is not kebab-case`]),
    ...Object.entries(fields)
      .filter(([, f]) => f.kind === "choice" && (f.choices ?? []).length < 2)
      .map(([name]) => `field ${name} is a choice with fewer than two choices`),
    ...Object.entries(fields)
      .filter(([, f]) => f.unit !== undefined && f.kind !== "decimal")
      .map(([name]) => `field ${name} has a unit and is not a decimal`),
    ...Object.keys(stages)
      .filter((name) => !reachable.has(name))
      .map((name) => `stage ${name} cannot be reached from ${register.first}`),
  ];
};

const reachableStages = ({ stages, first }: Register): ReadonlySet<string> => {
  const seen = new Set<string>();
  const open = [first];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(stages[name]?.next ?? []));
  }
  return seen;
};

/**
 * A register; a wrong field or stage name does not compile.
 * @throws TypeError with every problem when the definition does not hold together.
 */
export const defineRegister = <const F extends string, const S extends string>(definition: {
  readonly id: string;
  readonly title: Bilingual;
  readonly fields: Readonly<Record<F, RegisterField>>;
  readonly stages: Readonly<Record<S, RegisterStage<NoInfer<F>, NoInfer<S>>>>;
  readonly first: NoInfer<S>;
  readonly columns: readonly NoInfer<F>[];
}): Register<F, S> => {
  const problems = registerProblems(definition as Register);
  if (problems.length > 0) throw new TypeError(`Register ${definition.id}: ${problems.join("; ")}`);
  return definition;
};

/** Why an item may not enter a stage: not a move from here, or fields of the gate that are empty. */
export type MoveRefusal<F extends string> =
  | { readonly code: "not-a-move" }
  | { readonly code: "missing"; readonly fields: readonly F[] };

/** `null` when the item may move. Values are whatever the item holds; empty text counts as missing. */
export const decideMove = <F extends string, S extends string>(
  register: Register<F, S>,
  from: S,
  to: S,
  item: Readonly<Partial<Record<F, unknown>>>,
): MoveRefusal<F> | null => {
  if (!register.stages[from].next.includes(to)) return { code: "not-a-move" };
  const gate = register.stages[to].requires ?? [];
  const missing = gate.filter(
    (field) => item[field] === undefined || item[field] === null || item[field] === "",
  );
  return missing.length === 0 ? null : { code: "missing", fields: missing };
};
