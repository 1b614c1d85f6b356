import type { ItemQuery as Wanted } from "@xushi/contract";
import type { Register } from "@xushi/core";
import { type ItemQuery, isSortable } from "@xushi/ledger";
import type { z } from "zod";
import type { Vocabulary } from "../county/vocabulary.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

export type AskedItems = Partial<z.output<typeof Wanted>>;

/** `sort` is left out where the books cannot sort by it: what is computed, and the clock. */
export type ReadQuery = {
  readonly query: ItemQuery;
  readonly watch: string | null;
  /** A name, and which way, of what only the server can work out. */
  readonly computed: { readonly name: string; readonly descending: boolean } | null;
};

const LARGEST_PAGE = 500;
const USUAL_PAGE = 50;
const MOST_VALUES = 200;
/** Sorted by how far behind, the furthest first: "reading"; a minus before it turns it. */
export const BY_READING = "reading";

/** Says everything that it does not know, in one refusal. */
export const readItemQuery = (
  register: Register,
  vocabulary: Pick<Vocabulary, "units">,
  asked: AskedItems,
): Outcome<ReadQuery> => {
  const issues: string[] = [];
  const stages = (asked.stage ?? "").split(",").filter((stage) => stage !== "");
  for (const stage of stages) if (!Object.hasOwn(register.stages, stage)) issues.push(`stage: ${stage}`);
  for (const unit of [asked.owner, asked.place])
    if (unit !== undefined && !vocabulary.units.has(unit)) return refused("org-unit.unknown", { id: unit });
  const where = readWhere(register, asked.where, issues);
  const sort = readSort(register, asked.sort, issues);
  const watch = asked.watch ?? null;
  if (watch !== null && !Object.hasOwn(register.watches ?? {}, watch)) issues.push(`watch: ${watch}`);
  const tier = tierOf(asked);
  if (tier !== null && register.tiers === undefined) issues.push("level, year, batch");
  if (issues.length > 0) return refused("request.invalid", { issues: issues.join("; ").slice(0, 500) });
  return done({
    watch,
    computed: sort.computed,
    query: {
      ...(stages.length === 0 ? {} : { stages }),
      ...(asked.owner === undefined ? {} : { owner: asked.owner }),
      ...(asked.place === undefined ? {} : { place: asked.place }),
      ...(where === null ? {} : { where }),
      ...(tier === null ? {} : { tier }),
      ...((asked.search ?? "").trim() === "" ? {} : { search: (asked.search ?? "").trim() }),
      ...(sort.kept === null ? {} : { sort: sort.kept }),
      ...pageOf(asked),
    },
  });
};

const pageOf = ({ page = "1", size = String(USUAL_PAGE) }: AskedItems) => {
  const limit = Math.min(Math.max(1, Number(size)), LARGEST_PAGE);
  return { limit, offset: (Math.max(1, Number(page)) - 1) * limit };
};

const tierOf = ({ level, year, batch }: AskedItems): NonNullable<ItemQuery["tier"]> | null => {
  const said = Object.entries({ level, year, batch }).filter(([, v]) => v !== undefined && v !== "");
  return said.length === 0 ? null : Object.fromEntries(said);
};

type Where = NonNullable<ItemQuery["where"]>;
const FILTERED: ReadonlySet<string> = new Set(["choice", "flag", "org-unit", "reference", "text"]);

/** `{"planCategory":["continuing"]}`: any of the values, each as a whole; of a text, too. */
const readWhere = (register: Register, text: string | undefined, issues: string[]): Where | null => {
  if (text === undefined || text === "") return null;
  const given = parseJson(text);
  if (given === null) {
    issues.push("where: JSON");
    return null;
  }
  const entries = Object.entries(given);
  for (const [name, values] of entries) {
    const kind = Object.hasOwn(register.fields, name) ? (register.fields[name]?.kind ?? "") : "";
    if (!FILTERED.has(kind) || !isTexts(values)) issues.push(`where: ${name.slice(0, 64)}`);
  }
  const filled = entries.filter(([, values]) => isTexts(values) && values.length > 0);
  return filled.length === 0 ? null : (Object.fromEntries(filled) as Where);
};

const isTexts = (given: unknown): given is string[] =>
  Array.isArray(given) &&
  given.length <= MOST_VALUES &&
  given.every((v) => typeof v === "string" && v.length <= 100);

const parseJson = (text: string): Record<string, unknown> | null => {
  try {
    const made: unknown = JSON.parse(text);
    return typeof made === "object" && made !== null && !Array.isArray(made) ? { ...made } : null;
  } catch {
    return null;
  }
};

const readSort = (register: Register, sort: string | undefined, issues: string[]) => {
  if (sort === undefined || sort === "") return { kept: null, computed: null };
  const descending = sort.startsWith("-");
  const name = descending ? sort.slice(1) : sort;
  if (isSortable(register, name)) return { kept: sort, computed: null };
  const isComputed = Object.hasOwn(register.computed ?? {}, name);
  if (isComputed || (name === BY_READING && register.clock !== undefined))
    return { kept: null, computed: { name, descending } };
  issues.push(`sort: ${sort}`);
  return { kept: null, computed: null };
};
