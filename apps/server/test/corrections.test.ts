import type { Board, JournalPage, Provenance } from "@xushi/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { z } from "zod";
import { openReportingScene, type ReportingScene, type Who } from "./support/reporting-scene.ts";

let scene: ReportingScene;
beforeEach(async () => {
  scene = await openReportingScene();
});
afterEach(() => scene.small.close());

const boardRow = async (knownAt = "") => {
  const query = `asOf=2026-10-31${knownAt === "" ? "" : `&knownAt=${knownAt}`}`;
  const board = await scene.ask<Board>("王审核", "GET", `/board?${query}`);
  return board.rows.find(({ indicatorId }) => indicatorId === "retail-sales")?.actual;
};
const retail = async (): Promise<string> => (await boardRow())?.observationId ?? "";
const DRAFT = { value: "7950000000", status: "revised", reason: "一家企业重复计入" };
const correct = (id: string, draft: object = DRAFT, who: Who = "何招商") =>
  scene.ask<Provenance>(who, "POST", `/observations/${id}/correction`, draft);
const withdraw = (id: string, reason: string, who: Who = "何招商") =>
  scene.ask<Provenance>(who, "POST", `/observations/${id}/withdrawal`, { reason });
const behind = (id: string, who: Who = "何招商") => scene.ask<Provenance>(who, "GET", `/observations/${id}`);
const sources = async () => (await scene.small.county.sources({ limit: 100 })).rows.length;

test("a correction is a new row with its reason as source; the old one stays, superseded, and earlier days still show it", async () => {
  const first = await retail();
  const made = await correct(first, { ...DRAFT, basis: "统字〔2026〕9号", on: "2026-11-03" });
  expect(made).toMatchObject({ value: "7950000000", status: "revised", standing: "current" });
  expect(made.source).toMatchObject({ format: "form", publisher: "招商局", publishedOn: "2026-11-03" });
  expect(made.sentence).toMatchObject({ quote: "79.5" });
  expect(`${made.sentence?.before}${made.sentence?.quote}${made.sentence?.after}`).toBe(
    "序川县社会消费品零售总额2026年前三季度由 80 亿元 更正为 79.5 亿元（修订数），原因：一家企业重复计入。",
  );
  const old = await behind(first);
  expect(old).toMatchObject({
    ...{ standing: "superseded", supersededBy: made.observationId, mayCorrect: false, mayWithdraw: false },
    correction: { observationId: made.observationId, value: "7950000000", recordedBy: "何招商" },
  });
  expect(old.correction?.sentence?.after).toContain("重复计入");
  expect((await boardRow())?.value).toBe("7950000000");
  expect((await boardRow("2026-10-25T00:00:00Z"))?.observationId).toBe(first);
  const { entries } = await scene.ask<z.infer<typeof JournalPage>>("王审核", "GET", "/journal?limit=5");
  expect(entries.map(({ action }) => action)).toContain("observation.correct");
  expect(await scene.small.county.verifyJournal()).toMatchObject({ ok: true });
});

test("a preliminary number becomes final as it is; the same once more corrects nothing", async () => {
  const first = await retail();
  const final = await correct(first, { ...DRAFT, value: "8000000000", status: "final", reason: "年报定案" });
  expect(final).toMatchObject({ value: "8000000000", status: "final" });
  const again = await correct(final.observationId, { ...DRAFT, value: "8000000000", status: "final" });
  expect(again.code).toBe("observation.nothing-corrected");
});

test("growth is corrected in per cent", async () => {
  const rows = await scene.small.county.evidence({
    ...{ indicatorId: "retail-sales", orgUnitId: "xu", limit: 50 },
  });
  const growth = rows.find(({ measure }) => measure === "growth");
  const made = await correct(growth?.id ?? "", { ...DRAFT, value: "5.9" });
  expect(made).toMatchObject({ value: "5.9", displayUnit: "%" });
  expect(made.sentence?.before).toContain("增速");
});

test("taken back with a reason, a correction leaves the old number standing", async () => {
  const first = await retail();
  const made = await correct(first);
  expect(made).toMatchObject({ mayCorrect: true, mayWithdraw: true });
  expect(await withdraw(made.observationId, "原数无误")).toMatchObject({ standing: "withdrawn" });
  expect((await boardRow())?.observationId).toBe(first);
  expect(await behind(first)).toMatchObject({ standing: "current", supersededBy: null, correction: null });
  expect((await withdraw(made.observationId, "再撤")).code).toBe("observation.changed-meanwhile");
});

test("whoever may not report there corrects nothing, and nothing is kept of it", async () => {
  const first = await retail();
  const before = await sources();
  expect((await correct(first, DRAFT, "周领导")).code).toBe("access.forbidden");
  expect((await correct(first, DRAFT, "沈综合")).code).toMatch(/^(observation\.unknown|access\.forbidden)$/);
  expect((await correct(first, DRAFT, "石镇")).code).toBe("observation.unknown");
  expect((await withdraw(first, "错", "周领导")).code).toBe("access.forbidden");
  // It was entered by somebody else, and this post settles nothing.
  expect((await withdraw(first, "错")).code).toBe("access.forbidden");
  expect(await behind(first, "周领导")).toMatchObject({ mayCorrect: false, mayWithdraw: false });
  expect(await sources()).toBe(before);
  expect((await boardRow())?.observationId).toBe(first);
});

test("whoever may not set targets takes none back", async () => {
  const [target] = await scene.small.county.targets({ asOf: "2026-11-05", orgUnitId: "xu" });
  const at = `/plan/2026/targets/${target?.id}/withdrawal`;
  expect((await scene.ask("何招商", "POST", at, { reason: "错" })).code).toMatch(
    /^(access\.forbidden|target\.unknown)$/,
  );
  expect((await scene.ask("周领导", "POST", at, { reason: "错" })).code).toBe("access.forbidden");
  expect(await scene.small.county.target(target?.id ?? "")).not.toBeNull();
  expect(
    (await scene.small.county.targets({ asOf: "2026-11-05", orgUnitId: "xu" })).map(({ id }) => id),
  ).toContain(target?.id);
});

test("what cannot be is refused in words: no reason, no number, a row that is gone, one that was corrected", async () => {
  const first = await retail();
  expect((await correct(first, { ...DRAFT, reason: " " })).code).toBe("request.invalid");
  expect((await correct(first, { ...DRAFT, value: "约80" })).code).toBe("request.invalid");
  expect((await correct(first, { ...DRAFT, status: "preliminary" })).code).toBe("request.invalid");
  expect((await correct("none")).code).toBe("observation.unknown");
  await correct(first);
  expect((await correct(first, { ...DRAFT, value: "1" })).code).toBe("observation.changed-meanwhile");
});
