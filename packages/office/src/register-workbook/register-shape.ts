import type { Bilingual, Computed, Fields, Register, Stage } from "@xushi/core";

/** A register as a workbook needs it: plain data, which may travel into a thread. Functions stay at home. */
export interface RegisterShape {
  readonly id: string;
  readonly title: Bilingual;
  readonly itemTitle: Bilingual;
  readonly fields: Fields;
  readonly computed: Readonly<Record<string, ComputedShape>>;
  readonly stages: Readonly<Record<string, StageShape>>;
  readonly first: string;
  readonly name: string;
  readonly code: string | null;
  /** In the list's order: fields and what is computed. */
  readonly columns: readonly string[];
  /** Dates by which something is due, "finishBy" or "milestones.due": "2026年10月" in one of them means its last day. */
  readonly endDates: readonly string[];
}

export type ComputedShape = Pick<Computed<Fields, string>, "kind" | "title" | "unit" | "shownIn" | "help">;
export type StageShape = Pick<Stage, "title" | "sets">;

export function shapeOf(register: Register): RegisterShape {
  const { id, title, itemTitle, fields, first, name, code = null, columns } = register;
  const computed = Object.entries(register.computed ?? {}).map(
    ([key, { kind, title, unit, shownIn, help }]) =>
      [key, { kind, title, ...defined({ unit, shownIn, help }) }] as const,
  );
  const stages = Object.entries(register.stages).map(
    ([key, { title, sets }]) => [key, { title, ...defined({ sets }) }] as const,
  );
  return {
    id,
    title,
    itemTitle,
    fields,
    computed: Object.fromEntries(computed),
    stages: Object.fromEntries(stages),
    first,
    name,
    code,
    columns,
    endDates: endDatesOf(register),
  };
}

function endDatesOf({ span, clock }: Register): readonly string[] {
  return [
    ...(span === undefined ? [] : [span.end]),
    ...(clock?.kind === "deadline" ? [clock.due] : []),
    ...(clock?.kind === "milestones" ? [`${clock.group}.due`] : []),
  ];
}

function defined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
