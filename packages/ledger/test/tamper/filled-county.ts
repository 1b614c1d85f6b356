/** A county in which everything has happened once, and what its entries say: the numbers that the test expects. */
import { systemActing } from "../../src/access/acting.ts";
import type { AnchorRow, County } from "../../src/ledger.ts";
import { changeOf, file, moveOf, WELLS, well } from "../contract/wells.ts";
import { CHIEF, CLERK, granted, INDICATORS, observed, promised, received, type Scene } from "../scene.ts";

export type FilledCounty = {
  readonly id: string;
  readonly anchors: readonly AnchorRow[];
  /** The newest entry. */
  readonly last: number;
  /** "figure <id> value" → the entry that gave it that value; what is not here, the row's first entry gave. */
  readonly gave: ReadonlyMap<string, number>;
};

const UNIT = { code: null, nameEn: "", validFrom: null, validTo: null, designatedBy: null };
const FIGURE = {
  ...{
    quote: "32亿元",
    value: "32",
    valueMax: null,
    unit: "元",
    unitAsWritten: "亿元",
    slots: { kind: "level" },
  },
  ...{ indicatorId: null, orgUnitId: null },
};

type Filling = {
  readonly county: County;
  readonly day: (n: number) => Promise<void>;
  readonly gave: Map<string, number>;
  seq(): Promise<number>;
};

/** Remembers that the newest entry gave these fields. */
const note = async ({ gave, seq }: Filling, row: string, ...fields: string[]): Promise<void> => {
  const at = await seq();
  for (const field of fields) gave.set(`${row} ${field}`, at);
};

const addUnits = async (f: Filling): Promise<void> => {
  const towns = Array.from({ length: 6 }, (_, i) => ({
    ...{
      ...UNIT,
      id: `town-${i}`,
      name: `镇${i}`,
      kind: "town" as const,
      parentId: "qingshan",
      order: 10 + i,
    },
  }));
  await f.county.addOrgUnits([
    { ...UNIT, id: "qingshan", name: "青山县", kind: "county", parentId: "city", order: 1 },
    { ...UNIT, id: "city", name: "江州市", kind: "city", parentId: null, order: 0 },
    { ...UNIT, id: "bureau", name: "发改局", kind: "office", parentId: "qingshan", order: 3 },
    ...towns,
  ]);
  await note(f, "org-unit qingshan", "name_en", "parent_id", "sort_order", "path", "place");
};

const changeUnits = async (f: Filling): Promise<void> => {
  const units = await f.county.orgUnits();
  const town = units.find((u) => u.id === "town-1");
  const moved = units.find((u) => u.id === "town-2");
  if (town === undefined || moved === undefined) throw new Error("no towns");
  await f.county.addOrgUnits([{ ...town, name: "石桥镇" }]);
  await note(f, "org-unit town-1", "name");
  await f.county.addOrgUnits([{ ...moved, parentId: "town-3", kind: "village" }]);
  await note(f, "org-unit town-2", "parent_id", "kind", "path", "place");
};

const UNITS = ["qingshan", "town-0", "town-1", "town-2", "city"];

const addObservations = async (f: Filling): Promise<void> => {
  for (let batch = 0; batch < 3; batch++) {
    const rows = Array.from({ length: 40 }, (_, i) =>
      observed({
        value: `${batch}${i}.5`,
        orgUnitId: UNITS[i % 5] ?? "",
        measure: i % 2 === 0 ? "level" : "rank",
      }),
    );
    const outcome = await f.county.appendObservations(rows);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.bad));
    const [first, second, third] = outcome.ids;
    await f.county.appendObservations([observed({ value: "7", supersedes: first ?? null })]);
    await f.county.appendObservations([observed({ orgUnitId: "town-0", supersedes: second ?? null })]);
    granted(await f.county.adjudicate(third ?? "", "以统计部门为准"));
    const finding = { key: `${batch}`.repeat(64), rule: "places-make-whole", observationId: third ?? "" };
    granted(await f.county.explainFinding({ ...finding, reason: "含县直部分" }));
    if (batch === 1) granted(await f.county.explainFinding({ ...finding, reason: null }));
  }
};

/** Sources of five figures: accepted as one or the other, rejected, corrected twice, taken back. */
const addSources = async (f: Filling, count: number): Promise<void> => {
  for (let i = 0; i < count; i++) {
    const figures = Array.from({ length: 5 }, (_, n) => ({ ...FIGURE, start: 10 * n, end: 10 * n + 4 }));
    const { source, figures: made } = await f.county.addSource(received({ shared: i % 2 === 0 }), figures);
    const [a = "", b = "", c = "", d = "", e = ""] = made.map((figure) => figure.id);
    granted(await f.county.acceptAsObservation(a, observed({ orgUnitId: "town-1", value: `${i}` })));
    await note(f, `figure ${a}`, "status", "observation_id");
    granted(await f.county.acceptAsTarget(b, promised({ orgUnitId: "town-3", value: `4${i}` })));
    await note(f, `figure ${b}`, "status", "target_id");
    granted(await f.county.rejectFigure(c));
    await note(f, `figure ${c}`, "status");
    granted(await f.county.correctFigure(d, { value: "33", unit: "亿元" }));
    await note(f, `figure ${d}`, "value", "unit");
    granted(await f.county.correctFigure(d, { value: "34" }));
    await note(f, `figure ${d}`, "value");
    granted(await f.county.acceptAsObservation(e, observed({ orgUnitId: "town-4", value: `9${i}` })));
    granted(await f.county.reopenFigure(e));
    await note(f, `figure ${e}`, "status", "observation_id");
    granted(await f.county.reopenFigure(b));
    await note(f, `figure ${b}`, "status", "target_id");
    granted(await f.county.shareSource(source.id, i % 2 !== 0));
    await note(f, `source ${source.id}`, "shared");
    for (const { id } of made) await note(f, `figure ${id}`, "shared");
  }
};

/** An import between two events, so that no row of it can claim the entry of another; then items one by one. */
const addItems = async (f: Filling): Promise<void> => {
  const { county } = f;
  const told = () => county.recordEvent({ action: "export", entity: "items", entityId: "wells", detail: {} });
  await told();
  const many = Array.from({ length: 20 }, (_, i) =>
    well({ name: `井${i}`, code: `W-${i}`, owner: `town-${i % 6}`, place: "town-2", cost: `${i}.5` }),
  );
  granted(await county.importItems(WELLS, { added: many, changed: [] }));
  await told();
  const page = await county.items(WELLS, { sort: "name", limit: 4 });
  for (const row of page.rows) granted(await county.changeItem(WELLS, changeOf(row, { cost: "7" }, "决算")));
  const changed = page.rows.map((row) =>
    changeOf({ ...row, version: 2 }, { owner: "town-2", report: [file(3)] }),
  );
  await told();
  granted(await county.importItems(WELLS, { added: [], changed }));
  await told();
  const [feeds] = page.rows;
  if (feeds === undefined) throw new Error("no items");
  for (let i = 0; i < 4; i++) {
    const values = { owner: "bureau", place: `town-${i}`, feeds: feeds.itemId, report: [file(i)] };
    const made = granted(await county.addItem(WELLS, well(values)));
    const dug = granted(await county.moveItem(WELLS, moveOf(made, "dug")));
    granted(await county.changeItem(WELLS, changeOf(dug, { owner: "town-2", cost: `${i}` })));
  }
  granted(
    await county.saveView({ registerId: "wells", name: "在建", state: { sort: "cost" }, shared: true }),
  );
};

const addPosts = async (f: Filling): Promise<void> => {
  const post = {
    orgUnitId: "bureau",
    lines: ["investment"],
    validFrom: "2026-01-01",
    validTo: null,
  } as const;
  for (let i = 0; i < 6; i++) {
    const given = { ...post, accountId: `account-${i}`, role: "line-office" as const, reason: "任命" };
    const principal = granted(await f.county.grantPost({ ...given, deputyFor: null }));
    const deputy = { ...given, accountId: `deputy-${i}`, deputyFor: principal.id };
    const made = granted(await f.county.grantPost(deputy));
    if (i % 2 === 0) granted(await f.county.endPost(made.id, "2026-11-30", "免去"));
  }
};

export const fillCounty = async ({ ledger, engine, clock }: Scene): Promise<FilledCounty> => {
  const id = "qingshan";
  await ledger.putIndicators(INDICATORS);
  await ledger.createJurisdiction(
    { id, orgUnitId: "qingshan", name: "青山县", nameEn: "Qingshan", demo: true },
    CHIEF,
  );
  const gave = new Map<string, number>();
  const at = { place: "/qingshan/bureau/.", tree: "/qingshan/.", lines: null, designated: false };
  const inForce = { validFrom: null, validTo: null, endedOn: null, deputyFor: null };
  const post = { ...at, ...inForce, id: "1", role: "line-office" as const, orgUnitId: "bureau" };
  // So that entries name a post, and sources a unit.
  const county = ledger.county(id, { ...systemActing(CLERK.person, "account-9"), posts: [post] });
  const seq = async () => Number((await engine.rows("SELECT seq FROM journal_head"))[0]?.[0]);
  const anchors: AnchorRow[] = [];
  const day = async (n: number) => {
    const anchor = await county.anchorDay(`2026-11-0${n}` as never);
    if (anchor !== null) anchors.push(anchor);
    clock.now = `2026-11-0${n + 1}T01:20:00Z`;
  };
  const f: Filling = { county, day, gave, seq };
  clock.now = "2026-11-01T01:20:00Z";
  await addUnits(f);
  await addObservations(f);
  await day(1);
  await addSources(f, 3);
  await day(2);
  for (const value of ["40", "41", "42"]) granted(await county.setTarget(promised({ value })));
  await addPosts(f);
  await addItems(f);
  const own = { id: "tea", nameZh: "茶叶", nameEn: "tea", aliases: [], unit: "吨", line: "agriculture" };
  granted(await county.proposeIndicator({ ...own, definition: { nature: "flow" } }));
  await county.appendObservations([observed({ indicatorId: "tea" })]);
  await day(3);
  await changeUnits(f);
  await county.recordEvent({ action: "export", entity: "board", entityId: "2026", detail: { rows: 3 } });
  await addSources(f, 2);
  await county.recordEvent({ action: "export", entity: "board", entityId: "2026", detail: { rows: 4 } });
  await day(4);
  await county.recordEvent({ action: "export", entity: "board", entityId: "2026", detail: { rows: 5 } });
  return { id, anchors, last: await seq(), gave };
};
