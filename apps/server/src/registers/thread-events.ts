import type { ItemThread } from "@xushi/contract";
import type { FileRef, GroupField, LocalDate, Register, Values } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";

type Event = ItemThread["events"][number];

/** What happened to one item, with its papers: stages entered, nodes reached, and dated rows of its groups. */
export const eventsOf = (register: Register, row: ItemRow): Event[] => [
  ...stageEvents(register, row),
  ...Object.entries(register.fields).flatMap(([name, field]) =>
    field.kind === "group" ? rowEvents(register, row, name, field) : [],
  ),
];

/** The papers that the stage's gate asked for stand beside it. */
const stageEvents = (register: Register, { itemId, entered, values }: ItemRow): Event[] =>
  Object.entries(entered).flatMap(([stage, on]) => {
    const definition = register.stages[stage];
    if (definition === undefined) return [];
    const files = (definition.requires ?? []).flatMap((name) =>
      register.fields[name]?.kind === "files" ? filesAt(values, name) : [],
    );
    return [{ on, itemId, kind: "stage" as const, title: { ...definition.title }, files }];
  });

const filesAt = (values: Values, name: string): FileRef[] => [
  ...((values[name] as FileRef[] | undefined) ?? []),
];

const rowEvents = (
  register: Register,
  { itemId, values }: ItemRow,
  name: string,
  group: GroupField,
): Event[] => {
  const isNodes = register.clock?.kind === "milestones" && register.clock.group === name;
  return ((values[name] as readonly Values[] | undefined) ?? []).flatMap((row) => {
    const on = isNodes ? row.reachedOn : firstDate(group, row);
    if (on === undefined) return [];
    const files = Object.entries(group.fields).flatMap(([inner, field]) =>
      field.kind === "files" ? filesAt(row, inner) : [],
    );
    const kind = isNodes ? ("milestone" as const) : ("report" as const);
    return [{ on: on as LocalDate, itemId, kind, title: titleOf(group, row, isNodes), files }];
  });
};

const firstDate = (group: GroupField, row: Values): unknown =>
  Object.entries(group.fields)
    .filter(([inner, field]) => field.kind === "date" && row[inner] !== undefined)
    .map(([inner]) => row[inner])[0];

const LONGEST = 60;

/** "月报：主体封顶": what the rows are, and the first words that the row itself has. */
const titleOf = (group: GroupField, row: Values, isNodes: boolean): Event["title"] => {
  const own = Object.entries(group.fields)
    .filter(([inner, field]) => field.kind === "text" && row[inner] !== undefined)
    .map(([inner]) => String(row[inner]))[0];
  if (own === undefined) return { ...group.title };
  const words = own.length > LONGEST ? `${own.slice(0, LONGEST)}…` : own;
  return isNodes
    ? { zh: words, en: words }
    : { zh: `${group.title.zh}：${words}`, en: `${group.title.en}: ${words}` };
};
