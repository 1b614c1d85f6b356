/** Which of an item's values belong together on its page. Pure. */
import type { Register, RegisterItem } from "@xushi/contract";
import { isAbsent, type Shaped } from "./show-value.ts";

export type Held = { readonly shape: Shaped; readonly value: unknown };
export type Sections = Readonly<Record<"amounts" | "dates" | "facts" | "texts" | "files", readonly Held[]>>;

type SectionName = keyof Sections;

const sectionOf = (kind: Shaped["kind"], long: boolean): SectionName => {
  if (kind === "decimal") return "amounts";
  if (kind === "date") return "dates";
  if (kind === "files") return "files";
  return long ? "texts" : "facts";
};

/** Name, code, roles and rows stand elsewhere on the page; what was never entered is left out. */
export const sectionsOf = (
  register: Pick<Register, "fields" | "computed" | "name" | "code" | "roles">,
  { values, computed }: Pick<RegisterItem, "values" | "computed">,
): Sections => {
  const { owner, place, leader, responsible } = register.roles;
  const elsewhere = new Set([register.name, register.code, owner, place, leader, responsible]);
  const held = [
    ...register.fields
      .filter((field) => !elsewhere.has(field.id) && field.kind !== "group")
      .map((shape) => ({ shape, value: values[shape.id] as unknown, long: shape.long })),
    ...register.computed.map((shape) => ({ shape, value: computed[shape.id] as unknown, long: false })),
  ].filter(({ value }) => !isAbsent(value));
  const of = (name: SectionName): readonly Held[] =>
    held.filter(({ shape, long }) => sectionOf(shape.kind, long) === name);
  return {
    amounts: of("amounts"),
    dates: of("dates"),
    facts: of("facts"),
    texts: of("texts"),
    files: of("files"),
  };
};
