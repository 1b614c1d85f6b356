import type { Board, Provenance, Reporting, ReturnForm, ReturnRow } from "@xushi/contract";
import { localDate } from "@xushi/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { remind, remindersOn } from "../src/reporting/remind.ts";
import { openReportingScene, type ReportingScene, type Who } from "./support/reporting-scene.ts";
import type { SmallCounty } from "./support/small-county.ts";

let scene: ReportingScene;
let small: SmallCounty;
beforeEach(async () => {
  scene = await openReportingScene();
  small = scene.small;
});
afterEach(() => small.close());

const ask: ReportingScene["ask"] = (who, method, path, body) => scene.ask(who, method, path, body);
const AT = "/reporting/invest/2026-10";
const form = (who: Who = "何招商") => ask<ReturnForm>(who, "GET", AT);
const rowOf = ({ rows }: ReturnForm, id: string): ReturnRow => {
  const found = rows.find(({ indicatorId }) => indicatorId === id);
  if (found === undefined) throw new Error(`The form does not ask for ${id}`);
  return found;
};
const RETAIL = { indicatorId: "retail-sales", value: "9000000000", growth: "6.3" };
const CAPITAL = { indicatorId: "domestic-capital-arrived", value: "2450000000" };
const save = (figures: readonly object[], version = 0) =>
  ask<ReturnForm>("何招商", "PUT", AT, { version, figures });
const move = async (who: Who, to: string, reason = "") =>
  ask<ReturnForm>(who, "POST", `${AT}/moves`, { version: (await form(who)).item?.version ?? 1, to, reason });
/** From the draft to the books. */
const publish = async () => {
  await move("何招商", "submitted");
  await move("王审核", "checked");
  await move("李审定", "approved");
  return move("王审核", "published");
};
const retailOnBoard = async () => {
  const board = await ask<Board>("王审核", "GET", "/board?asOf=2026-11-05");
  return board.rows.find(({ indicatorId }) => indicatorId === "retail-sales")?.actual;
};
const held = () => small.county.evidence({ indicatorId: "retail-sales", orgUnitId: "xu", limit: 100 });

test("the form asks for what the office answers for and what is due, with last month, last year and the plan beside it", async () => {
  const found = await form();
  expect(found.rows.map(({ indicatorId }) => indicatorId)).toEqual([
    "retail-sales",
    "domestic-capital-arrived",
    "tax-revenue",
  ]);
  expect(found).toMatchObject({ aboutId: "xu", item: null, mayFill: true, late: false });
  expect(found.window).toMatchObject({ state: "open", due: "2026-11-18", daysLeft: 13 });
  const retail = rowOf(found, "retail-sales");
  expect(retail).toMatchObject({
    periodId: "2026-01/2026-10",
    takes: { level: true, growth: true },
    before: { level: { value: "8000000000", periodId: "2026-01/2026-09" }, growth: { value: "6.1" } },
    lastYear: { level: null },
    held: { level: null, growth: null },
  });
  expect(retail.plan.level).toMatch(/^8333333333/);
});

test("what is typed is kept in a return that is begun by it, and found again by month and office", async () => {
  const saved = await save([{ ...RETAIL, note: "含网零" }]);
  expect(saved.item).toMatchObject({ version: 1, stage: "draft" });
  expect(rowOf(await form(), "retail-sales")).toMatchObject({
    ...{ value: "9000000000", growth: "6.3", note: "含网零" },
  });
  const more = await save([CAPITAL], 1);
  expect(more.item).toMatchObject({ id: saved.item?.id, version: 2 });
  expect(more.rows.map(({ value }) => value)).toEqual(["9000000000", "2450000000", null]);
  const slow = await save([RETAIL], 1);
  expect(slow.code).toBe("item.changed-meanwhile");
});

test("submitted, checked, approved by another hand and published: the numbers are in the books with the return as source", async () => {
  await save([RETAIL, CAPITAL]);
  await move("何招商", "submitted");
  expect((await move("何招商", "checked")).code).toBe("item.same-account");
  expect((await save([{ ...RETAIL, growth: "7" }], 2)).code).toBe("item.fixed");
  await move("王审核", "checked");
  expect((await move("王审核", "approved")).code).toBe("item.same-account");
  await move("李审定", "approved");
  expect((await retailOnBoard())?.value).toBe("8000000000");
  const published = await move("王审核", "published");
  expect(published.item).toMatchObject({ stage: "published" });
  const actual = await retailOnBoard();
  expect(actual).toMatchObject({ value: "9000000000", periodId: "2026-01/2026-10", status: "preliminary" });
  const from = await ask<Provenance>("王审核", "GET", `/observations/${actual?.observationId}`);
  expect(from.source).toMatchObject({ format: "form", publisher: "招商局" });
  expect(from.sentence).toMatchObject({ quote: "90" });
  expect(await small.county.verifyJournal()).toMatchObject({ ok: true });
});

test("sent back with a reason it can be corrected; published again it corrects its own figures and adds nothing twice", async () => {
  await save([RETAIL, CAPITAL]);
  await publish();
  const before = await held();
  expect((await move("王审核", "returned")).code).toBe("item.reason-needed");
  const back = await move("王审核", "returned", "与税务口径对不上");
  expect(back.item).toMatchObject({ stage: "returned", reason: "与税务口径对不上" });
  await publish();
  expect(await held()).toEqual(before);
  await move("王审核", "returned", "再核一次");
  await save([{ ...RETAIL, value: "8900000000" }], (await form()).item?.version ?? 0);
  await publish();
  expect((await retailOnBoard())?.value).toBe("8900000000");
  const standing = (await held()).filter(({ periodId }) => periodId === "2026-01/2026-10");
  expect(standing.map(({ measure, value, standing }) => [measure, value, standing]).toSorted()).toEqual([
    ["growth", "6.3", "current"],
    ["level", "8900000000", "current"],
    ["level", "9000000000", "superseded"],
  ]);
});

test("whoever may not report one of the figures publishes none of them, and the return stays where it was", async () => {
  await save([RETAIL, CAPITAL]);
  await move("何招商", "submitted");
  await move("王审核", "checked");
  await move("李审定", "approved");
  const before = await held();
  const sources = (await small.county.sources({ limit: 100 })).rows.length;
  expect((await move("沈综合", "published")).code).toBe("access.forbidden");
  expect((await form()).item).toMatchObject({ stage: "approved" });
  expect(await held()).toEqual(before);
  expect((await small.county.sources({ limit: 100 })).rows).toHaveLength(sources);
  expect(await small.county.verifyJournal()).toMatchObject({ ok: true });
});

test("what does not fit is shown beside the field and stops nobody", async () => {
  const saved = await save([
    { ...RETAIL, value: "7700000000" },
    { ...CAPITAL, value: "245000" },
  ]);
  expect(rowOf(saved, "retail-sales").findings).toMatchObject([
    { rule: "cumulative-falls", severity: "warn" },
  ]);
  expect(rowOf(saved, "domestic-capital-arrived").findings.map(({ rule }) => rule)).toContain(
    "cumulative-falls",
  );
  expect((await move("何招商", "submitted")).item).toMatchObject({ stage: "submitted" });
});

test("the month's list says who has sent and who is late; a town sees its own alone", async () => {
  scene.today = localDate("2026-11-19");
  const all = await ask<Reporting>("王审核", "GET", "/reporting");
  expect(all).toMatchObject({ month: "2026-10", window: { state: "late", daysLeft: -1 } });
  expect(all.offices.map(({ orgUnitId, late, asked }) => [orgUnitId, late, asked])).toEqual([
    ["invest", true, 3],
    ["dong", true, 1],
  ]);
  expect(all.lead.zh).toContain("时限已过 1 天");
  const town = await ask<Reporting>("石镇", "GET", "/reporting");
  expect(town.offices.map(({ orgUnitId, own }) => [orgUnitId, own])).toEqual([["dong", true]]);
  const september = await ask<Reporting>("王审核", "GET", "/reporting?month=2026-09");
  expect(september.window).toMatchObject({ state: "closed" });
});

test("what cannot be is refused in words and loses nothing", async () => {
  expect((await ask("何招商", "GET", "/reporting/invest/2026-11")).code).toBe("reporting.month");
  expect((await ask("何招商", "GET", "/reporting/invest/2026-01")).code).toBe("request.invalid");
  expect((await ask("王审核", "GET", "/reporting/lin/2026-10")).code).toBe("reporting.no-office");
  expect((await ask("王审核", "GET", "/reporting/nowhere/2026-10")).code).toBe("org-unit.unknown");
  expect((await save([{ indicatorId: "gdp", growth: "6" }])).code).toBe("reporting.not-asked");
  expect((await move("何招商", "submitted")).code).toBe("reporting.not-begun");
  await save([{ indicatorId: "tax-revenue", note: "国库未结账" }]);
  expect((await move("石镇", "submitted")).code).toBeDefined();
  scene.today = localDate("2026-11-26");
  expect((await move("何招商", "submitted")).code).toBe("reporting.closed-reason");
  expect((await move("何招商", "submitted", "国库结账晚")).item).toMatchObject({ stage: "submitted" });
});

test("who has not sent is reminded once a day, from three days before it is due", async () => {
  expect(await remind(small.ledger, localDate("2026-11-14"))).toEqual([]);
  const [first] = await remind(small.ledger, localDate("2026-11-15"));
  expect(first).toMatchObject({ month: "2026-10", daysLeft: 3, offices: ["东序镇", "招商局"] });
  expect(await remind(small.ledger, localDate("2026-11-15"))).toEqual([]);
  await save([RETAIL]);
  await move("何招商", "submitted");
  const now = await remindersOn(small.ledger, localDate("2026-11-19"));
  expect(now).toMatchObject([{ daysLeft: -1, offices: ["东序镇"] }]);
});
