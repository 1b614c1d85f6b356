/** The generated county as real books: written through the ledger, in the names of the accounts. */
import type { Register, Values } from "@xushi/core";
import { systemActing } from "../../src/access/acting.ts";
import type { ItemRow } from "../../src/item-books.ts";
import type { County, IndicatorRow, NewObservation, OrgUnitRow } from "../../src/ledger.ts";
import { changeOf, file, WELLS, well } from "../contract/wells.ts";
import { granted, type Scene } from "../scene.ts";
import { HOME, LINES, OTHER } from "./generate-world.ts";
import type { Random } from "./random.ts";
import type {
  ItemLike,
  ObservationLike,
  OraclePost,
  OracleUnit,
  SourceLike,
  TargetLike,
  World,
} from "./world.ts";

type InBooks = { readonly id: string; readonly jurisdictionId: string };
export type HeldObservation = InBooks & {
  readonly of: ObservationLike;
  readonly indicatorId: string;
  readonly enteredBy: string;
  stands: boolean;
};
export type HeldTarget = InBooks & { readonly of: TargetLike };
export type HeldSource = InBooks & { readonly of: SourceLike };
export type HeldFigure = InBooks & {
  readonly source: HeldSource;
  status: "open" | "accepted" | "rejected";
  observation: HeldObservation | null;
  target: HeldTarget | null;
};

export type HeldItem = InBooks & { readonly of: ItemLike; readonly row: ItemRow; readonly links: boolean };

export type Filled = {
  readonly items: HeldItem[];
  readonly observations: HeldObservation[];
  readonly withdrawn: HeldObservation[];
  readonly adjudicated: HeldObservation[];
  readonly targets: HeldTarget[];
  readonly withdrawnTargets: HeldTarget[];
  readonly sources: HeldSource[];
  readonly figures: HeldFigure[];
};

export type Sizes = {
  readonly single: number;
  readonly batches: number;
  readonly targets: number;
  readonly sources: number;
  readonly items: number;
};

/** One register in each line of work. */
export const registerOf = (line: string): Register => ({ ...WELLS, id: `wells-${line}`, line });

export const indicatorOf = (line: string, n: number): string => `${line}-${n}`;

const INDICATORS: IndicatorRow[] = LINES.flatMap((line) =>
  [0, 1, 2].map((n) => ({
    ...{ id: indicatorOf(line, n), nameZh: `${line}${n}`, nameEn: "", line, unit: "元" },
    ...{ proposedBy: null, aliases: [], definition: { nature: "flow" } },
  })),
);

export const unitRow = (unit: OracleUnit, order: number): OrgUnitRow => ({
  ...{ id: unit.id, code: null, name: unit.id, nameEn: "", kind: unit.kind, parentId: unit.parentId, order },
  ...{ validFrom: null, validTo: null, designatedBy: unit.designated ? "序政发〔2026〕1号" : null },
});

const INSERT_POSTS = `
  INSERT INTO post (jurisdiction_id, post_id, account_id, role, org_unit_id, lines, valid_from, valid_to, deputy_for, reason,
    recorded_at, recorded_by, journal_seq)
  SELECT p.j, p.id, p.account, p.role, p.unit, string_to_array(p.lines, ','), p.first, p.last, p.deputy, '任命', now(), 'x', 1
  FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::uuid[])
    AS p (j, id, account, role, unit, lines, first, last, deputy)`;
const INSERT_ENDS = `
  INSERT INTO post_end SELECT p.j, p.id, p.account, p.last, '免去', now(), 'x', 1
  FROM unnest($1::text[], $2::uuid[], $3::text[], $4::date[]) AS p (j, id, account, last)`;

/** Directly: posts as they may have come to be in years, not as one granter would give them today. */
const storePosts = async ({ engine }: Scene, posts: readonly OraclePost[]): Promise<void> => {
  const all = (of: (p: OraclePost) => string | null) => posts.map(of);
  await engine.rows(INSERT_POSTS, [
    all((p) => p.jurisdictionId),
    all((p) => p.id),
    all((p) => p.accountId),
    all((p) => p.role),
    all((p) => p.unitId),
    all((p) => p.lines?.join(",") ?? null),
    all((p) => p.validFrom),
    all((p) => p.validTo),
    all((p) => p.deputyFor),
  ]);
  const ended = posts.filter((p) => p.endedOn !== null);
  await engine.rows(INSERT_ENDS, [
    ended.map((p) => p.jurisdictionId),
    ended.map((p) => p.id),
    ended.map((p) => p.accountId),
    ended.map((p) => p.endedOn),
  ]);
};

export const storeWorld = async (scene: Scene, world: World): Promise<void> => {
  const { ledger } = scene;
  await ledger.putIndicators(INDICATORS);
  for (const [id, { rootId, units }] of world.jurisdictions) {
    const acting = systemActing("建账");
    await ledger.createJurisdiction({ id, orgUnitId: rootId, name: id, nameEn: "", demo: true }, acting);
    await ledger.county(id, acting).addOrgUnits([...units.values()].map(unitRow));
  }
  await storePosts(scene, world.posts);
};

type Filling = {
  readonly scene: Scene;
  readonly world: World;
  readonly random: Random;
  readonly accounts: readonly string[];
  readonly filled: Filled;
};

const USUAL = ["root", "town-1", "town-10", "office-1", "town-1.village-3", "office-2", "city", "east"];

export const anyUnit = (random: Random, world: World, jurisdictionId: string): string =>
  random.chance(0.5)
    ? random.pick(USUAL)
    : random.pick([...(world.jurisdictions.get(jurisdictionId)?.units.keys() ?? [])]);

const STATUSES = ["preliminary", "final", "revised"] as const;

const anyObservation = ({ random, world }: Filling, jurisdictionId: string): HeldObservation => {
  const line = random.pick(LINES);
  const of = {
    ...{ kind: "observation" as const, line, unitId: anyUnit(random, world, jurisdictionId) },
    status: random.pick(STATUSES),
  };
  return {
    ...{ id: "", jurisdictionId, of, enteredBy: "", stands: true },
    indicatorId: indicatorOf(line, random.upTo(3)),
  };
};

export const observationInput = (
  random: Random,
  { of, indicatorId }: Pick<HeldObservation, "of" | "indicatorId">,
): NewObservation => ({
  ...{ indicatorId, orgUnitId: of.unitId, measure: "level", status: of.status, sourceId: null },
  periodId: `2026-01/2026-${String(1 + random.upTo(12)).padStart(2, "0")}`,
  value: String(random.upTo(1_000_000)),
});

const countyOf = ({ scene }: Filling, jurisdictionId: string, accountId: string): County =>
  scene.ledger.county(jurisdictionId, systemActing("记录", accountId));

/** Mostly the county's own; every sixth the other one's. */
const anyJurisdiction = (random: Random): string => (random.upTo(6) === 0 ? OTHER : HOME);

const appendSome = async (f: Filling, count: number): Promise<void> => {
  const jurisdictionId = anyJurisdiction(f.random);
  const enteredBy = f.random.pick(f.accounts);
  const rows = Array.from({ length: count }, () => anyObservation(f, jurisdictionId));
  const outcome = await countyOf(f, jurisdictionId, enteredBy).appendObservations(
    rows.map((row) => observationInput(f.random, row)),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.bad[0]));
  for (const [i, row] of rows.entries())
    f.filled.observations.push({ ...row, id: outcome.ids[i] ?? "", enteredBy });
};

export const targetInput = (unitId: string, line: string, n: number) => ({
  ...{ indicatorId: indicatorOf(line, n), orgUnitId: unitId, ownerId: null, periodId: "2026-01/2026-12" },
  ...{
    kind: "amount" as const,
    value: "4",
    valueMax: null,
    curve: { kind: "linear" },
    lightRuleId: "standard",
  },
  ...{ sourceId: null, figureId: null, reason: "政府工作报告", group: null, order: 1 },
});

const setSome = async (f: Filling): Promise<void> => {
  const jurisdictionId = anyJurisdiction(f.random);
  const [unitId, line] = [anyUnit(f.random, f.world, jurisdictionId), f.random.pick(LINES)];
  const county = countyOf(f, jurisdictionId, f.random.pick(f.accounts));
  const { id } = granted(await county.setTarget(targetInput(unitId, line, f.random.upTo(3))));
  f.filled.targets.push({ id, jurisdictionId, of: { kind: "target", unitId, line } });
};

let files = 0;
export const sourceInput = (shared: boolean) => ({
  ...{ sha256: (++files).toString(16).padStart(64, "0"), title: `来文${files}`, publisher: "统计局" },
  ...{
    publishedOn: null,
    format: "text" as const,
    text: "投资4亿元",
    byteSize: 9,
    hasOriginal: false,
    shared,
  },
});

export const figureInput = {
  ...{
    start: 2,
    end: 5,
    quote: "4亿元",
    value: "400000000",
    valueMax: null,
    unit: "元",
    unitAsWritten: "亿元",
  },
  ...{ slots: {}, indicatorId: null, orgUnitId: null },
};

const RECEIVERS = ["supervisor", "line-office", "reporting-unit"];

/** Received at the unit of a post of the account, past or present. */
const receiveSome = async (f: Filling): Promise<void> => {
  const post = f.random.pick(f.world.posts.filter((p) => RECEIVERS.includes(p.role)));
  const { jurisdictionId, accountId, unitId } = post;
  const at = { ...post, orgUnitId: unitId, place: "/x/.", tree: "/x/.", designated: false };
  const acting = { ...systemActing("收文", accountId), posts: [at as never] };
  const shared = f.random.chance(0.3);
  const { source, figures } = await f.scene.ledger
    .county(jurisdictionId, acting)
    .addSource(sourceInput(shared), [figureInput, figureInput, figureInput]);
  const held = { id: source.id, jurisdictionId, of: { kind: "source" as const, unitId, accountId, shared } };
  f.filled.sources.push(held);
  for (const { id } of figures)
    f.filled.figures.push({
      ...{ id, jurisdictionId, source: held, status: "open", observation: null, target: null },
    });
};

/** Of the figures: some entered as observations or targets, some rejected, some corrected, some taken back. */
const decideSome = async (f: Filling): Promise<void> => {
  for (const [i, figure] of f.filled.figures.entries()) {
    const account = f.random.pick(f.accounts);
    const county = countyOf(f, figure.jurisdictionId, account);
    if (i % 6 === 0) {
      const row = anyObservation(f, figure.jurisdictionId);
      const input = observationInput(f.random, row);
      const { observationId } = granted(await county.acceptAsObservation(figure.id, input));
      const held = { ...row, id: observationId ?? "", enteredBy: account };
      f.filled.observations.push(held);
      Object.assign(figure, { status: "accepted", observation: held });
    } else if (i % 6 === 1) {
      const [unitId, line] = [anyUnit(f.random, f.world, figure.jurisdictionId), f.random.pick(LINES)];
      const input = targetInput(unitId, line, f.random.upTo(3));
      const { targetId } = granted(await county.acceptAsTarget(figure.id, input));
      const of = { kind: "target" as const, unitId, line };
      const held = { id: targetId ?? "", jurisdictionId: figure.jurisdictionId, of };
      f.filled.targets.push(held);
      Object.assign(figure, { status: "accepted", target: held });
    } else if (i % 6 === 2) {
      granted(await county.rejectFigure(figure.id));
      figure.status = "rejected";
    } else if (i % 6 === 3) granted(await county.correctFigure(figure.id, { value: "4" }));
  }
};

const takeBackSome = async (f: Filling): Promise<void> => {
  const { figures, withdrawn, withdrawnTargets } = f.filled;
  for (const figure of figures.filter((each) => each.status !== "open" && f.random.chance(0.3))) {
    granted(await countyOf(f, figure.jurisdictionId, f.random.pick(f.accounts)).reopenFigure(figure.id));
    if (figure.observation !== null) {
      figure.observation.stands = false;
      withdrawn.push(figure.observation);
    }
    if (figure.target !== null) withdrawnTargets.push(figure.target);
    Object.assign(figure, { status: "open", observation: null, target: null });
  }
};

const settleSome = async (f: Filling, count: number): Promise<void> => {
  for (const row of f.random.some(
    f.filled.observations.filter((o) => o.stands),
    count,
  )) {
    const county = countyOf(f, row.jurisdictionId, f.random.pick(f.accounts));
    granted(await county.adjudicate(row.id, "以统计部门为准"));
    f.filled.adjudicated.push(row);
  }
};

/** An item is some unit's of the county, and lies in any: its own, another, one outside. */
const OUTSIDE = ["city", "city.office", "east", "west", "north"];
export const anyOwnUnit = (random: Random, world: World, jurisdictionId: string): string => {
  for (;;) {
    const unitId = anyUnit(random, world, jurisdictionId);
    if (!OUTSIDE.includes(unitId)) return unitId;
  }
};

/** Every other one refers to the one before it, where that is in the same county and line. */
const addItems = async (f: Filling, count: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    const jurisdictionId = anyJurisdiction(f.random);
    const [unitId, line] = [anyOwnUnit(f.random, f.world, jurisdictionId), f.random.pick(LINES)];
    const locatedId = f.random.chance(0.3) ? null : anyUnit(f.random, f.world, jurisdictionId);
    const county = countyOf(f, jurisdictionId, f.random.pick(f.accounts));
    const values = { owner: unitId, ...(locatedId === null ? {} : { place: locatedId }), report: [file(i)] };
    const register = registerOf(line);
    const added = granted(await county.addItem(register, well(values as Values, { stage: "dug" })));
    const links = f.random.chance(0.5);
    const referring = {
      ...register,
      fields: { ...register.fields, feeds: { ...WELLS.fields.feeds, register: register.id } },
    };
    const row = links
      ? granted(
          await county.changeItem(referring as Register, changeOf(added, { feeds: added.itemId } as Values)),
        )
      : added;
    const of = { kind: "item" as const, unitId, line, locatedId };
    f.filled.items.push({ id: row.itemId, jurisdictionId, of, row, links });
  }
};

export const fillBooks = async (
  given: Omit<Filling, "filled">,
  { single, batches, targets, sources, items }: Sizes,
): Promise<Filled> => {
  const filled: Filled = {
    ...{ observations: [], withdrawn: [], adjudicated: [], targets: [], withdrawnTargets: [] },
    ...{ sources: [], figures: [], items: [] },
  };
  const f = { ...given, filled };
  for (let i = 0; i < batches; i++) await appendSome(f, 60);
  for (let i = 0; i < single; i++) await appendSome(f, 1);
  for (let i = 0; i < targets; i++) await setSome(f);
  for (let i = 0; i < sources; i++) await receiveSome(f);
  await addItems(f, items);
  await decideSome(f);
  await takeBackSome(f);
  await settleSome(f, sources);
  return filled;
};
