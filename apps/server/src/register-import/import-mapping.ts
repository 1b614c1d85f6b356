import type { Register } from "@xushi/core";
import { type Remembered, rememberedKey } from "@xushi/office";
import type { Books } from "../county/books.ts";

/**
 * What columns were said to be, kept as a shared view of the register under a name that no person gives one: everybody in the
 * county who imports the same office's workbook has it. One's own word goes before that of others.
 */
export const IMPORT_MAPPING = "import-mapping";

/** Views of this kind are nobody's to choose from. */
export const isMapping = (name: string): boolean =>
  name === IMPORT_MAPPING || name.startsWith(`${IMPORT_MAPPING} `);

/** Of one office's workbook alone: what 累计 is in the tables of one bureau is not what it is in another's. */
export const mappingOf = (officeId: string): string => `${IMPORT_MAPPING} ${officeId}`;

const MOST_COLUMNS = 400;
const LONGEST_HEADER = 80;
/** Below what the books take for a view. */
const LARGEST = 16_000;

export const rememberedMapping = async (
  { county }: Pick<Books, "county">,
  { id }: Pick<Register, "id">,
  mapping = IMPORT_MAPPING,
): Promise<Remembered> => {
  const views = (await county.savedViews(id)).filter(({ name }) => name === mapping);
  const ordered = [...views].sort((a, b) => Number(a.own) - Number(b.own));
  return Object.assign({}, ...ordered.map(({ state }) => readMapping(state)));
};

/** Any client may have written a view of this name: only what has the right form is believed. */
const readMapping = (state: Readonly<Record<string, unknown>>): Remembered => {
  const { columns } = state;
  if (typeof columns !== "object" || columns === null) return {};
  const entries = Object.entries(columns).filter(
    ([, field]) => field === null || (typeof field === "string" && field.length <= 64),
  );
  return Object.fromEntries(entries.slice(0, MOST_COLUMNS)) as Remembered;
};

export type SaidColumn = { readonly header: string; readonly field: string | null };

/** Adds what a person said; the newest word on a header stands. The view of before is taken back. */
export const rememberMapping = async (
  { county }: Pick<Books, "county">,
  { id: registerId }: Pick<Register, "id">,
  said: readonly SaidColumn[],
  mapping = IMPORT_MAPPING,
): Promise<void> => {
  if (said.length === 0) return;
  const own = (await county.savedViews(registerId)).filter((v) => v.own && v.name === mapping);
  const held: Remembered = Object.assign({}, ...own.map(({ state }) => readMapping(state)));
  const fresh = Object.fromEntries(
    said.map(({ header, field }) => [rememberedKey(header).slice(0, LONGEST_HEADER), field]),
  );
  const kept = Object.entries(held).filter(([key]) => !Object.hasOwn(fresh, key));
  let columns = [...kept, ...Object.entries(fresh)].slice(-MOST_COLUMNS);
  // The oldest are forgotten first.
  while (JSON.stringify(columns).length > LARGEST) columns = columns.slice(Math.ceil(columns.length / 8));
  for (const { viewId } of own) await county.removeView(viewId);
  const state = { columns: Object.fromEntries(columns) };
  await county.saveView({ registerId, name: mapping, state, shared: true });
};
