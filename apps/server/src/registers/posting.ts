import { createHash } from "node:crypto";
import {
  compare,
  convert,
  formatPeriod,
  type Period,
  parseUnit,
  periodFromId,
  type Register,
  toPlain,
  type Values,
} from "@xushi/core";
import type { ItemPosting, NewSource, ObservationRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { baseUnitOf, type CountyIndicator } from "../county/indicator-row.ts";
import { unitName } from "../county/vocabulary.ts";
import { done, type Outcome, type Refused, refused } from "../http/outcome.ts";

type Posted = Omit<ItemPosting["observations"][number], "supersedes" | "status">;
type Row = {
  readonly indicator: CountyIndicator;
  readonly period: Period;
  readonly unit: string;
  /** As written, and in the base unit. */
  readonly written: string | undefined;
  readonly value: string | undefined;
  readonly growth: string | undefined;
  readonly note: string | undefined;
};

/**
 * 入账: what entering the stage puts into the books; `null` where the register or the stage puts nothing there. The source is the
 * item in words, one sentence an indicator. What an earlier posting of the same item said and still holds is not said again; what
 * it said otherwise is corrected. So a return that is published twice adds nothing twice.
 */
export const postingFor = async (
  books: Books,
  register: Register,
  to: string,
  values: Values,
): Promise<Outcome<ItemPosting | null>> => {
  const { posts } = register;
  if (posts === undefined || posts.stage !== to) return done(null);
  const rows = readRows(books, (values[posts.group] ?? []) as readonly Values[]);
  if (!rows.ok) return rows;
  const orgUnitId = String(values[posts.about] ?? "");
  const head = headOf(register, values);
  const { text, posted } = wordsOf(books, register, values, head, orgUnitId, rows.value);
  const observations = await changedSince(books, head, posted);
  return done({ source: sourceOf(books, register, values, text), observations });
};

const readRows = ({ vocabulary }: Books, given: readonly Values[]): Outcome<readonly Row[]> => {
  const rows: Row[] = [];
  for (const values of given) {
    const row = readRow(vocabulary.indicators, values);
    if ("refusal" in row) return row;
    if (row.value !== undefined || row.growth !== undefined) rows.push(row);
  }
  return done(rows);
};

const readRow = (indicators: Books["vocabulary"]["indicators"], values: Values): Row | Refused => {
  const said = values as Readonly<Record<string, string | undefined>>;
  const indicator = indicators.get(said.indicator ?? "");
  const name = said.name ?? said.indicator ?? "";
  if (indicator === undefined) return refused("posting.unknown-indicator", { name });
  const period = periodFromId(said.period ?? "");
  if (period === undefined) return refused("posting.period", { name, found: said.period ?? "" });
  const unit = said.unit ?? indicator.unit;
  const base = baseUnitOf(indicator);
  const value = said.value === undefined ? undefined : convert(said.value, parseUnit(unit), parseUnit(base));
  if (said.value !== undefined && value === undefined)
    return refused("posting.unit", { name, found: unit, expected: base });
  return {
    ...{ indicator, period, unit, written: said.value, growth: said.growth, note: said.note },
    value: value === undefined ? undefined : toPlain(value),
  };
};

/** The first line, by which a later posting of the same item finds this one. */
const headOf = (register: Register, values: Values): string => {
  const code = register.code === undefined ? "" : String(values[register.code] ?? "");
  return `${register.itemTitle.zh}${code}：${String(values[register.name] ?? "")}`;
};

const wordsOf = (
  { vocabulary }: Books,
  register: Register,
  values: Values,
  head: string,
  orgUnitId: string,
  rows: readonly Row[],
): { readonly text: string; readonly posted: readonly Posted[] } => {
  const owner = unitName(vocabulary, String(values[register.roles.owner] ?? ""));
  let text = `${head}\n报送单位：${owner}。数据所属：${unitName(vocabulary, orgUnitId)}。\n`;
  const posted: Posted[] = [];
  const say = (words: string) => {
    text += words;
  };
  const number = (row: Row, measure: "level" | "growth", written: string, value: string) => {
    const span = { start: text.length, end: text.length + written.length };
    say(written);
    const { indicator, period } = row;
    posted.push({ indicatorId: indicator.id, orgUnitId, periodId: period.id, measure, value, span });
  };
  for (const row of rows) {
    say(`${row.indicator.name.zh}，${formatPeriod(row.period)}：`);
    if (row.written !== undefined && row.value !== undefined) {
      number(row, "level", row.written, row.value);
      say(row.unit);
    }
    if (row.growth !== undefined) {
      say(row.written === undefined ? "同比 " : "，同比 ");
      number(row, "growth", row.growth, row.growth);
      say("%");
    }
    say(row.note === undefined ? "。\n" : `。说明：${row.note.replaceAll(/\s+/g, " ")}\n`);
  }
  return { text, posted };
};

const sourceOf = (books: Books, register: Register, values: Values, text: string): NewSource => {
  const bytes = Buffer.from(text, "utf8");
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    title: String(values[register.name] ?? ""),
    publisher: unitName(books.vocabulary, String(values[register.roles.owner] ?? "")),
    publishedOn: books.today,
    ...{ format: "form", text, byteSize: bytes.length, hasOriginal: false, shared: true },
  };
};

const MOST_LOOKED_AT = 200;

/** Without what an earlier posting of the item says already; what it says otherwise is superseded. */
const changedSince = async (
  { county }: Books,
  head: string,
  posted: readonly Posted[],
): Promise<ItemPosting["observations"]> => {
  const isOwn = remember(async (sourceId: string) => {
    const source = await county.source(sourceId);
    return source?.format === "form" && source.text.startsWith(`${head}\n`);
  });
  const found: ItemPosting["observations"][number][] = [];
  for (const row of posted) {
    const { indicatorId, orgUnitId } = row;
    const held = await county.evidence({ indicatorId, orgUnitId, limit: MOST_LOOKED_AT });
    const earlier = await firstOf(held.filter(isSame(row)), async ({ sourceId }) =>
      sourceId === null ? false : isOwn(sourceId),
    );
    if (earlier !== undefined && compare(earlier.value, row.value) === 0) continue;
    found.push({ ...row, status: "preliminary", supersedes: earlier?.id ?? null });
  }
  return found;
};

type Standing = ObservationRow & { readonly standing: string };

const isSame =
  ({ periodId, measure }: Posted) =>
  (row: Standing): boolean =>
    row.periodId === periodId &&
    row.measure === measure &&
    (row.standing === "current" || row.standing === "rival");

const firstOf = async <T>(rows: readonly T[], fits: (row: T) => Promise<boolean>): Promise<T | undefined> => {
  for (const row of rows) if (await fits(row)) return row;
  return undefined;
};

/** Asked once for each key. */
const remember = <T>(ask: (key: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (key: string): Promise<T> => {
    const held = known.get(key) ?? ask(key);
    known.set(key, held);
    return held;
  };
};
