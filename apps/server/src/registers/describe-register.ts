import type * as contract from "@xushi/contract";
import type { Field, Register, SimpleField, Stage } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { mayAdd, mayRollUp } from "./may.ts";
import { monthlyFigures } from "./monthly-figures.ts";

type Column = contract.RegisterColumn;
type WireField = contract.RegisterField;

/** The definition without its functions: all that the web needs to draw forms and lists of a register it never heard of. */
export const describeRegister = (register: Register, books: Books): contract.Register => ({
  id: register.id,
  title: { ...register.title },
  itemTitle: { ...register.itemTitle },
  line: register.line,
  mayAdd: mayAdd(books, register),
  mayRollUp: mayRollUp(books, register),
  fields: Object.entries(register.fields).map(([id, field]) => wireField(id, field)),
  columns: register.columns.flatMap((name) => columnOf(register, name) ?? []),
  computed: Object.keys(register.computed ?? {}).flatMap((name) => columnOf(register, name) ?? []),
  stages: Object.entries(register.stages).map(([id, stage]) => wireStage(id, stage)),
  first: register.first,
  roles: {
    owner: register.roles.owner,
    place: register.roles.place ?? null,
    responsible: register.roles.responsible ?? null,
    leader: register.roles.leader ?? null,
  },
  name: register.name,
  code: register.code ?? null,
  filters: [...(register.filters ?? [])],
  tiers: register.tiers ?? null,
  span: register.span === undefined ? null : { ...register.span },
  point: register.point ?? null,
  clock: register.clock?.kind ?? null,
  milestones: register.clock?.kind === "milestones" ? register.clock.group : null,
  monthly: monthlyFigures(register),
  watches: Object.entries(register.watches ?? {}).map(([id, { title, definition }]) => ({
    id,
    title: { ...title },
    definition: { ...definition },
  })),
});

const wireField = (id: string, field: Field): WireField => ({
  ...simpleField(id, field),
  fields: field.kind === "group" ? Object.entries(field.fields).map(([n, f]) => simpleField(n, f)) : [],
});

const simpleField = (id: string, field: Field): Omit<WireField, "fields"> => ({
  id,
  kind: field.kind,
  title: { ...field.title },
  help: field.help === undefined ? null : { ...field.help },
  required: field.required ?? false,
  long: field.kind === "text" && (field.long ?? false),
  form: field.kind === "text" ? (field.form ?? null) : null,
  unit: field.kind === "decimal" ? field.unit : null,
  shownIn: field.kind === "decimal" ? (field.shownIn ?? null) : null,
  choices: field.kind === "choice" ? choicesOf(field) : [],
  register: field.kind === "reference" ? field.register : null,
});

const choicesOf = ({ choices }: Extract<SimpleField, { kind: "choice" }>) =>
  Object.entries(choices).map(([id, title]) => ({ id, title: { ...title } }));

/** Places on the map, files and rows are shown on the item's page: a list has no column for them. */
const inLists: ReadonlySet<string> = new Set([
  "text",
  "decimal",
  "date",
  "flag",
  "choice",
  "org-unit",
  "official",
  "reference",
]);

const columnOf = (register: Register, name: string): Column | null => {
  const computed = register.computed?.[name];
  const shown = computed ?? register.fields[name];
  if (shown === undefined || !inLists.has(shown.kind)) return null;
  const unit = "unit" in shown ? (shown.unit ?? null) : null;
  const shownIn = "shownIn" in shown ? (shown.shownIn ?? null) : null;
  return {
    id: name,
    title: { ...shown.title },
    kind: shown.kind as Column["kind"],
    unit,
    shownIn,
    help: shown.help === undefined ? null : { ...shown.help },
    computed: computed !== undefined,
  };
};

const wireStage = (id: string, stage: Stage): contract.RegisterStage => ({
  id,
  title: { ...stage.title },
  kind: stage.kind ?? "work",
  definition: stage.definition === undefined ? null : { ...stage.definition },
  next: [...(stage.next ?? [])],
  requires: [...(stage.requires ?? [])],
  by: stage.by ?? "owner",
  another: stage.another ?? false,
  reason: stage.reason ?? false,
});
