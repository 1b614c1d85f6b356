/** What of a register is shown, and how: the address, a saved view and the question to the server are all made of this. Pure. */

export const VIEWS = ["table", "kanban", "gantt", "cards", "map"] as const;
export type ViewKind = (typeof VIEWS)[number];

export const ZOOMS = ["month", "quarter"] as const;
export type Zoom = (typeof ZOOMS)[number];

export type ListState = {
  /** Left out: the table. */
  readonly view?: ViewKind | undefined;
  readonly stage?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly place?: string | undefined;
  /** Field → values, any of which it may have. */
  readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly level?: string | undefined;
  readonly year?: string | undefined;
  readonly batch?: string | undefined;
  readonly watch?: string | undefined;
  readonly q?: string | undefined;
  /** A column; a minus before it for descending. */
  readonly sort?: string | undefined;
  readonly zoom?: Zoom | undefined;
};

type Raw = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => {
  const plain = typeof value === "number" ? String(value) : value;
  return typeof plain === "string" && plain.trim() !== "" ? plain.slice(0, 200) : undefined;
};

const texts = (value: unknown): readonly string[] | undefined => {
  const list = typeof value === "string" ? value.split(",") : value;
  if (!Array.isArray(list)) return undefined;
  const kept = list.flatMap((one: unknown) => text(one) ?? []);
  return kept.length === 0 ? undefined : kept;
};

const wherein = (value: unknown): ListState["where"] => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const kept = Object.entries(value).flatMap(([field, values]) => {
    const list = texts(values);
    return list === undefined ? [] : [[field, list] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

/** From an address or a saved view, whoever wrote it: what cannot be read is left out. */
export const readListState = (raw: Raw): ListState => ({
  view: VIEWS.find((known) => known === raw.view && known !== "table"),
  stage: texts(raw.stage),
  owner: text(raw.owner),
  place: text(raw.place),
  where: wherein(raw.where),
  level: text(raw.level),
  year: text(raw.year),
  batch: text(raw.batch),
  watch: text(raw.watch),
  q: text(raw.q),
  sort: text(raw.sort),
  zoom: ZOOMS.find((known) => known === raw.zoom && known !== "month"),
});

/** Without what says nothing: `{ q: undefined }` and `{}` are the same view. */
export const bareState = (state: ListState): ListState =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));

export const sameState = (a: ListState, b: ListState): boolean =>
  JSON.stringify(sorted(bareState(a))) === JSON.stringify(sorted(bareState(b)));

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, v]) => [key, sorted(v)]),
      )
    : value;

/** The question to the server; `undefined` asks for nothing. */
export const queryOf = (state: ListState, asOf: string | undefined) => ({
  asOf,
  stage: state.stage?.join(","),
  owner: state.owner,
  place: state.place,
  where: state.where === undefined ? undefined : JSON.stringify(state.where),
  level: state.level,
  year: state.year,
  batch: state.batch,
  watch: state.watch,
  search: state.q,
  sort: state.sort,
});

const NARROWING = ["stage", "owner", "place", "where", "level", "year", "batch", "watch", "q"] as const;

/** How many conditions narrow the list; how it is sorted and drawn is none. */
export const conditions = (state: ListState): number =>
  NARROWING.reduce((sum, name) => {
    if (name === "where") return sum + Object.keys(state.where ?? {}).length;
    return state[name] === undefined ? sum : sum + 1;
  }, 0);

export const withoutConditions: ListState = Object.fromEntries(NARROWING.map((name) => [name, undefined]));

/** The same with one field's values set; none takes the field out. */
export const withWhere = (
  where: ListState["where"],
  field: string,
  values: readonly string[],
): ListState["where"] => {
  const { [field]: _before, ...rest } = where ?? {};
  const next = values.length === 0 ? rest : { ...rest, [field]: values };
  return Object.keys(next).length === 0 ? undefined : next;
};

/** A press on a column's head: ascending, then descending, then as it was kept. */
export const nextSort = (now: string | undefined, column: string): string | undefined => {
  if (now === column) return `-${column}`;
  return now === `-${column}` ? undefined : column;
};

export const sortOf = (state: ListState, column: string): "ascending" | "descending" | undefined => {
  if (state.sort === column) return "ascending";
  return state.sort === `-${column}` ? "descending" : undefined;
};
