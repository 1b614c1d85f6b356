import {
  type Bilingual,
  checkValues,
  chunksOf,
  type Field,
  type Lang,
  type LocalDate,
  type Values,
} from "@xushi/core";
import { PackedRows } from "../packed-rows.ts";
import { diffValues, sameValue, type ValueChange } from "./diff-values.ts";
import { expected } from "./expected.ts";
import { findHeld, keysOf, type Match } from "./find-held.ts";
import { type Names, sayCell } from "./format-cell.ts";
import { GroupIndex, type GroupRows } from "./group-index.ts";
import {
  type HeldItem,
  type ImportLookup,
  type ImportPlan,
  MOST_BAD,
  MOST_SHOWN,
  type PlannedChange,
  type PlannedItem,
  type ShownChange,
} from "./import-plan.ts";
import { mergeGroup } from "./merge-group.ts";
import type { BadPlace, ReadRow } from "./read-row.ts";
import type { RegisterShape } from "./register-shape.ts";
import type { RegisterTable, TableRows } from "./register-table.ts";
import { resolveGroups, resolveReferences } from "./resolve-references.ts";
import { SPECIAL } from "./special-column.ts";
import type { UnitFinder } from "./unit-finder.ts";

export interface Planning {
  readonly shape: RegisterShape;
  readonly books: ImportLookup;
  readonly units: UnitFinder;
  readonly lang?: Lang;
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

const BATCH = 4000;

/**
 * Holds what a workbook says against the books and says what importing it would do: new items, changes field by field, what
 * is the same, and every place that cannot be taken. Writes nothing. An empty cell leaves a field as it is.
 */
export async function planImport(
  table: Pick<RegisterTable<TableRows>, "rows" | "groups" | "columnOf">,
  planning: Planning,
): Promise<ImportPlan> {
  const plan = new Plan(planning, table.columnOf);
  const groups = new GroupIndex(await resolveGroups(table.groups, planning.books));
  const ofGroups = (row: ReadRow, held: HeldItem | null): GroupRows | undefined => {
    const { code, name } = keysOf(planning.shape, row);
    return groups.take(row.mark?.itemId ?? held?.itemId, code, name);
  };
  let done = 0;
  for (const rows of chunksOf(table.rows, BATCH)) {
    planning.signal?.throwIfAborted();
    await plan.add(rows, ofGroups, false);
    done += rows.length;
    planning.onProgress?.(done / table.rows.length);
  }
  const rest = new Map(groups.rest().map((rows) => [ownerRow(rows.first), rows]));
  if (rest.size > 0) await plan.add([...rest.keys()], (row) => rest.get(row), true);
  return plan.result();
}

/** Stands for an item that only the sheet of a group names. */
const ownerRow = (first: ReadRow): ReadRow => ({
  ...first,
  values: {},
  references: [],
  bad: [],
  stage: null,
});

type GroupsOf = (row: ReadRow, held: HeldItem | null) => GroupRows | undefined;

class Plan {
  readonly #planning: Planning;
  readonly #columnOf: Readonly<Record<string, string>>;
  readonly #added = new PackedRows<PlannedItem>();
  readonly #changed = new PackedRows<PlannedChange>();
  readonly #shown: ShownChange[] = [];
  readonly #bad: BadPlace[] = [];
  readonly #seen = new Map<string, Seen>();
  readonly #names = new Map<string, string>();
  readonly #show: Names;
  readonly #required: readonly string[];
  #rows = 0;
  #same = 0;
  #badRows = 0;

  constructor(planning: Planning, columnOf: Readonly<Record<string, string>>) {
    this.#planning = planning;
    this.#columnOf = columnOf;
    const fields = Object.entries(planning.shape.fields);
    this.#required = fields.filter(([, field]) => field.required === true).map(([name]) => name);
    this.#show = { units: planning.units, item: (id) => this.#names.get(id) };
  }

  /** `heldOnly`: rows that may change an item and never make one. */
  async add(rows: readonly ReadRow[], groupsOf: GroupsOf, heldOnly: boolean): Promise<void> {
    const { shape, books } = this.#planning;
    const matches = await findHeld(shape, rows, books);
    const known = await resolveReferences(rows, books);
    for (const row of rows) {
      this.#rows++;
      const match = matches.get(row) ?? ({ ok: true, held: null } as const);
      const held = match.ok ? match.held : null;
      const groups = groupsOf(row, held);
      const { values, bad } = known(row, held?.values ?? {});
      const problems = [
        ...row.bad,
        ...(groups?.bad ?? []),
        ...bad,
        ...this.#matchProblems(row, match, heldOnly),
      ];
      if (problems.length > 0) this.#refuse(problems);
      else {
        const said =
          groups === undefined ? values : { ...values, ...this.#grouped(held?.values ?? {}, groups) };
        if (held === null) await this.#takeNew(row, said);
        else await this.#takeHeld(row, held, match, said);
      }
    }
  }

  result(): ImportPlan {
    const counts = {
      rows: this.#rows,
      added: this.#added.length,
      changed: this.#changed.length,
      same: this.#same,
      bad: this.#badRows,
    };
    return { counts, added: this.#added, changed: this.#changed, shown: this.#shown, bad: this.#bad };
  }

  #refuse(problems: readonly BadPlace[]): void {
    this.#badRows++;
    this.#bad.push(...problems.slice(0, Math.max(0, MOST_BAD - this.#bad.length)));
  }

  #place(row: ReadRow, field: string, found: string, wanted: Bilingual): BadPlace {
    const column = this.#columnOf[field] ?? "";
    return { sheet: row.sheet, row: row.row, column, field, found, expected: wanted };
  }

  #matchProblems(row: ReadRow, match: Match, heldOnly: boolean): readonly BadPlace[] {
    const { shape } = this.#planning;
    if (!match.ok) return [this.#place(row, match.field, match.found, match.expected)];
    const { code, name } = keysOf(shape, row);
    if (heldOnly && match.held === null) return [this.#place(row, shape.name, name || code, NO_OWNER)];
    const key = match.held !== null ? match.held.itemId : code !== "" ? `code ${code}` : `name ${name}`;
    const before = this.#seen.get(key);
    if (before !== undefined && (match.held !== null || code !== "" || name !== ""))
      return [
        this.#place(row, code === "" ? shape.name : (shape.code ?? shape.name), code || name, once(before)),
      ];
    this.#seen.set(key, { sheet: row.sheet, row: row.row });
    if (match.held === null || row.stage === null || row.stage === match.held.stage) return [];
    const titles = [match.held.stage, row.stage].map((stage) => shape.stages[stage]?.title);
    return [this.#place(row, SPECIAL.stage, titles[1]?.zh ?? row.stage, notByImport(titles[0]))];
  }

  #grouped(held: Values, groups: GroupRows | undefined): Readonly<Record<string, unknown>> {
    const { fields } = this.#planning.shape;
    const merged = [...(groups?.rows ?? [])].map(([group, said]) => {
      const field = fields[group];
      const rows = (held as Readonly<Record<string, unknown>>)[group] as readonly Values[] | undefined;
      return [group, field?.kind === "group" ? mergeGroup(field.fields, rows ?? [], said) : []] as const;
    });
    return Object.fromEntries(merged);
  }

  async #takeNew(row: ReadRow, said: Readonly<Record<string, unknown>>): Promise<void> {
    const { shape } = this.#planning;
    const missing = this.#required.filter((name) => said[name] === undefined);
    const lacks = missing.map((name) => this.#place(row, name, "", expected.filled));
    const bad = [...lacks, ...this.#groupProblems(row, said)];
    if (bad.length > 0) {
      this.#refuse(bad);
      return;
    }
    const values = said as Values;
    this.#added.push({
      row: row.row,
      stage: row.stage ?? shape.first,
      entered: enteredOf(shape, values),
      values,
    });
    if (this.#added.length > MOST_SHOWN) return;
    const changes = diffValues(shape.fields, {}, values);
    await this.#showChange(row, null, null, changes, String(said[shape.name] ?? ""));
  }

  /** Cells have been checked one by one; what only a group as a whole can lack, or have too much of, is checked here. */
  #groupProblems(row: ReadRow, said: Readonly<Record<string, unknown>>): readonly BadPlace[] {
    const { fields } = this.#planning.shape;
    const groups = Object.entries(said).filter(([name]) => fields[name]?.kind === "group");
    if (groups.length === 0) return [];
    const { bad } = checkValues(fields, Object.fromEntries(groups), { whole: false });
    return bad.map((b) => this.#place(row, String(b.path[0]), b.found, b.expected));
  }

  async #takeHeld(
    row: ReadRow,
    held: HeldItem,
    match: Match,
    said: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { shape } = this.#planning;
    const changes = diffValues(shape.fields, held.values, said);
    const { meant, lost } = await this.#meant(row, held, changes, said);
    const after = Object.fromEntries(meant.map((change) => [change.field, change.after]));
    const bad = [...lost, ...this.#groupProblems(row, after)];
    if (bad.length > 0) this.#refuse(bad);
    else if (meant.length === 0) this.#same++;
    else {
      const values = { ...held.values, ...after } as Values;
      this.#changed.push({ row: row.row, itemId: held.itemId, version: held.version, values });
      if (this.#changed.length > MOST_SHOWN) return;
      const by = match.ok && match.held !== null ? match.by : null;
      const name = String((held.values as Readonly<Record<string, unknown>>)[shape.name] ?? "");
      await this.#showChange(row, held.itemId, by, meant, name);
    }
  }

  /**
   * Of a row that was exported before somebody changed the item: what the sheet has as it was exported was not touched in
   * the sheet, so the newer value stays; what both changed is for a person to settle.
   */
  async #meant(
    row: ReadRow,
    held: HeldItem,
    changes: readonly ValueChange[],
    said: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly meant: readonly ValueChange[]; readonly lost: readonly BadPlace[] }> {
    const version = row.mark?.version ?? null;
    if (version === null || version >= held.version || changes.length === 0)
      return { meant: changes, lost: [] };
    const { shape, books } = this.#planning;
    const exported = (await books.asExported(held.itemId, version)) as Readonly<
      Record<string, unknown>
    > | null;
    if (exported === null) return { meant: changes, lost: [] };
    const untouched = ({ field }: ValueChange): boolean =>
      sameValue(shape.fields[field] as Field, exported[field], said[field]);
    const meant = changes.filter((change) => !untouched(change));
    const lost = meant
      .filter(({ field, before }) => !sameValue(shape.fields[field] as Field, exported[field], before))
      .map(({ field, before, after }) =>
        this.#place(row, field, this.#say(field, after), changedSince(this.#say(field, before))),
      );
    return { meant, lost };
  }

  async #showChange(
    row: ReadRow,
    itemId: string | null,
    matchedBy: ShownChange["matchedBy"],
    changes: readonly ValueChange[],
    name: string,
  ): Promise<void> {
    await this.#learnNames(changes);
    const fields = changes.map(({ field, before, after }) => ({
      field,
      before: this.#say(field, before),
      after: this.#say(field, after),
    }));
    this.#shown.push({ row: row.row, itemId, name, matchedBy, fields });
  }

  async #learnNames(changes: readonly ValueChange[]): Promise<void> {
    const { shape, books } = this.#planning;
    const ids = changes
      .filter(({ field }) => shape.fields[field]?.kind === "reference")
      .flatMap(({ before, after }) => [before, after])
      .filter((id): id is string => typeof id === "string" && !this.#names.has(id));
    if (ids.length > 0) for (const [id, name] of await books.names(ids)) this.#names.set(id, name);
  }

  #say(name: string, value: unknown): string {
    const { shape, lang = "zh" } = this.#planning;
    const field = shape.fields[name];
    if (field === undefined || value === undefined) return "";
    if (field.kind !== "group") return sayCell(field, value, this.#show, lang);
    const rows = (value as readonly Values[]).map((row) =>
      Object.entries(field.fields)
        .map(([inner, f]) => sayCell(f, (row as Readonly<Record<string, unknown>>)[inner], this.#show, lang))
        .filter((text) => text !== "")
        .join("，"),
    );
    return rows.join("；").slice(0, 500);
  }
}

/** The days on which stages were entered, where the item says so itself: 实际开工日期 is when it started. */
function enteredOf({ stages }: RegisterShape, values: Values): Readonly<Record<string, LocalDate>> {
  const held = values as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(stages).flatMap(([stage, { sets }]) =>
      sets !== undefined && typeof held[sets] === "string" ? [[stage, held[sets] as LocalDate]] : [],
    ),
  );
}

/** Where an item stood first. Not the row itself: 50,000 of them would be held until the end. */
type Seen = Pick<ReadRow, "sheet" | "row">;

const once = ({ sheet, row }: Seen): Bilingual => ({
  zh: `一个条目只出现一行（“${sheet}”第 ${row} 行已有）`,
  en: `Each item once (it is in sheet ${sheet}, row ${row} already)`,
});
const notByImport = (now: Bilingual | undefined): Bilingual => ({
  zh: `与台账一致（${now?.zh ?? ""}）；换阶段要有佐证，请在条目页办理，或不导入这一列`,
  en: `As in the register (${now?.en ?? ""}); moves need their evidence: make them on the item's page, or leave this column out`,
});
const changedSince = (now: string): Bilingual => ({
  zh: `导出之后别人已改为“${now || expected.filled.zh}”，请核对后再改`,
  en: `Somebody changed it after the export, to "${now}"; look again before changing it`,
});
const NO_OWNER: Bilingual = {
  zh: "主表或台账里的条目（按标识、代码或名称）",
  en: "An item of the main sheet or of the register, by id, code or name",
};
