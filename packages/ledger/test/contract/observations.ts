import { beforeEach, describe, expect, it } from "vitest";
import type { County } from "../../src/ledger.ts";
import { append, CLERK, granted, newCounty, observed, received, type Scene } from "../scene.ts";

const KEY = { indicatorId: "investment", orgUnitId: "qingshan", limit: 50 };
const YEAR = {
  indicatorIds: ["investment"],
  orgUnitIds: ["qingshan"],
  measures: ["level" as const],
  from: "2026-01",
  to: "2026-12",
};

export const observationsContract = (scene: () => Scene): void => {
  describe("observations", () => {
    let county: County;
    const current = async (knownAt?: string) => {
      const rows = await county.series({ ...YEAR, ...(knownAt === undefined ? {} : { knownAt }) });
      return rows.map((row) => row.value);
    };
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("keeps a row as it was given, exact, with canonical decimals and moments", async () => {
      const source = (await county.addSource(received(), [])).source;
      const row = await append(county, {
        value: "-12345678901234567890.1230",
        bound: "about",
        status: "final",
        sourceId: source.id,
        span: { start: 6, end: 10 },
        recordedAt: "2026-11-05T09:20:00.250+08:00",
      });
      expect(row).toEqual({
        ...observed(),
        id: row.id,
        value: "-12345678901234567890.123",
        bound: "about",
        status: "final",
        sourceId: source.id,
        figureId: null,
        span: { start: 6, end: 10 },
        supersedes: null,
        recordedAt: "2026-11-05T01:20:00.250Z",
        recordedBy: CLERK.person,
      });
    });

    it("finds no observation under an unknown id or what is not an id", async () => {
      expect(await county.observation("0192f3a0-0000-7000-8000-000000000000")).toBeNull();
      expect(await county.observation("1; DROP TABLE observation")).toBeNull();
    });

    it("names every bad row and field, and writes nothing of the batch", async () => {
      const outcome = await county.appendObservations([
        observed(),
        observed({ indicatorId: "nothing", value: "1,000" }),
        observed({ orgUnitId: "nowhere", periodId: "2026-10" }),
        observed({ measure: "speed" as "level", status: "sure" as "final", bound: "gt" as "ge" }),
        observed({ sourceId: "0192f3a0-0000-7000-8000-000000000000", span: { start: 4, end: 2 } }),
        observed({ figureId: "none", supersedes: "none", recordedAt: "2026-11-05 09:20" }),
      ]);
      const bad = outcome.ok ? [] : outcome.bad.map((b) => `${b.row} ${b.field} ${b.found}`);
      expect(bad).toEqual([
        "1 value 1,000",
        "1 indicatorId nothing",
        "2 orgUnitId nowhere",
        "2 periodId 2026-10",
        "3 measure speed",
        "3 bound gt",
        "3 status sure",
        "4 sourceId 0192f3a0-0000-7000-8000-000000000000",
        "4 span 4..2",
        "5 recordedAt 2026-11-05 09:20",
        "5 figureId none",
        "5 supersedes none",
      ]);
      expect(outcome.ok ? null : outcome.bad[3]).toEqual({
        row: 2,
        field: "periodId",
        found: "2026-10",
        expected: "YYYY-MM/YYYY-MM",
      });
      expect(await county.evidence(KEY)).toEqual([]);
    });

    it("writes a large batch whole, under one change in the journal", async () => {
      const rows = Array.from({ length: 9001 }, (_, i) =>
        observed({ value: String(i), orgUnitId: "baihe", measure: "delta" }),
      );
      const outcome = await county.appendObservations(rows);
      if (!outcome.ok) throw new Error("refused");
      expect(new Set(outcome.ids).size).toBe(9001);
      expect((await county.observation(outcome.ids[8500] ?? ""))?.value).toBe("8500");
      const [entry] = await county.journal({ limit: 1 });
      expect(entry).toMatchObject({ action: "observation.append", after: { rows: { count: 9001 } } });
      expect(await county.appendObservations([])).toEqual({ ok: true, ids: [] });
      expect((await county.journal({ limit: 1 }))[0]?.seq).toBe(entry?.seq);
    });

    it("corrects by a row that supersedes, and still knows what was known before", async () => {
      const first = await append(county, { value: "32", recordedAt: "2026-11-01T00:00:00Z" });
      const second = await append(county, {
        value: "31",
        supersedes: first.id,
        recordedAt: "2026-11-03T00:00:00Z",
      });
      expect(await current()).toEqual(["31"]);
      expect(await current("2026-11-02T00:00:00Z")).toEqual(["32"]);
      expect(await current("2026-10-01T00:00:00Z")).toEqual([]);
      expect((await county.evidence(KEY)).map((e) => [e.id, e.standing])).toEqual([
        [second.id, "current"],
        [first.id, "superseded"],
      ]);
    });

    it("tells the evidence as it was known at a moment, with the decision that chose among rivals", async () => {
      const first = await append(county, { recordedAt: "2026-10-01T00:00:00Z" });
      const rival = await append(county, { value: "31", recordedAt: "2026-10-05T00:00:00Z" });
      const chosen = granted(await county.adjudicate(first.id, "以统计部门为准"));
      const now = await county.evidence(KEY);
      expect(now.map((e) => [e.id, e.standing, e.adjudication?.reason ?? null])).toEqual([
        [rival.id, "rival", null],
        [chosen.id, "current", "以统计部门为准"],
      ]);
      expect(now[1]?.adjudication?.recordedBy).toBe(CLERK.person);
      const later = "2026-10-06T00:00:00Z";
      expect((await county.evidence({ ...KEY, knownAt: later })).map((e) => [e.id, e.standing])).toEqual([
        [rival.id, "current"],
        [first.id, "rival"],
      ]);
      const earlier = await county.evidence({ ...KEY, knownAt: "2026-10-02T00:00:00Z" });
      expect(earlier.map((e) => [e.id, e.standing])).toEqual([[first.id, "current"]]);
    });

    it("lets a row be corrected once, and only while it stands", async () => {
      const first = await append(county);
      await append(county, { supersedes: first.id });
      const again = observed({ supersedes: first.id });
      expect(await county.appendObservations([again])).toMatchObject({
        ok: false,
        bad: [{ field: "supersedes" }],
      });
      const other = await append(county, { measure: "rank", value: "2" });
      const twice = observed({ measure: "rank", value: "1", supersedes: other.id });
      expect(await county.appendObservations([twice, twice])).toMatchObject({
        ok: false,
        bad: [{ row: 1, field: "supersedes" }],
      });
    });

    it("keeps rivals side by side, and shows the one that was adjudicated", async () => {
      const { clock } = scene();
      const bureau = (await county.addSource(received({ title: "统计月报" }), [])).source;
      const ours = await append(county, { value: "32", recordedAt: "2026-11-03T00:00:00Z" });
      const theirs = await append(county, {
        value: "30",
        sourceId: bureau.id,
        recordedAt: "2026-11-02T00:00:00Z",
      });
      expect(await current()).toEqual(["32"]);
      clock.now = "2026-11-10T00:00:00Z";
      expect(granted(await county.adjudicate(theirs.id, "以统计部门为准"))).toEqual(theirs);
      expect(await current()).toEqual(["30"]);
      expect(await current("2026-11-09T00:00:00Z")).toEqual(["32"]);
      const rivals = await county.rivals(ours);
      expect(rivals.map((r) => [r.value, r.standing, r.sourceTitle])).toEqual([
        ["32", "rival", ""],
        ["30", "current", "统计月报"],
      ]);
      granted(await county.adjudicate(ours.id, "复核后改判"));
      expect(await current()).toEqual(["32"]);
    });

    it("refuses to adjudicate without a reason, an unknown row, or one that no longer stands", async () => {
      const row = await append(county);
      expect(await county.adjudicate(row.id, " ")).toMatchObject({ ok: false, code: "invalid" });
      expect(await county.adjudicate("no-id", "理由")).toMatchObject({ ok: false, code: "not-found" });
      await append(county, { supersedes: row.id });
      expect(await county.adjudicate(row.id, "理由")).toMatchObject({ ok: false, code: "conflict" });
    });

    it("gives series by indicator, place, measure and time, in order", async () => {
      await append(county, { periodId: "2026-01/2026-03", value: "3" });
      await append(county, { periodId: "2026-01/2026-02", value: "2" });
      await append(county, { periodId: "2025-01/2025-12", value: "12" });
      await append(county, { orgUnitId: "baihe", periodId: "2026-01/2026-02", value: "5" });
      await append(county, { measure: "growth", value: "6.2" });
      expect(await current()).toEqual(["2", "3"]);
      const both = { ...YEAR, orgUnitIds: ["qingshan", "baihe"], from: "2025-12", to: "2026-02" };
      const rows = await county.series(both);
      expect(rows.map((r) => [r.orgUnitId, r.periodId, r.value])).toEqual([
        ["baihe", "2026-01/2026-02", "5"],
        ["qingshan", "2025-01/2025-12", "12"],
        ["qingshan", "2026-01/2026-02", "2"],
      ]);
      expect(await county.series({ ...YEAR, indicatorIds: [] })).toEqual([]);
    });

    it("gives evidence newest first, up to the limit", async () => {
      for (const day of [1, 3, 2])
        await append(county, { value: `${day}`, recordedAt: `2026-11-0${day}T00:00:00Z` });
      const rows = await county.evidence({ ...KEY, limit: 2 });
      expect(rows.map((r) => [r.value, r.standing])).toEqual([
        ["3", "current"],
        ["2", "rival"],
      ]);
    });

    it("keeps one jurisdiction's rows from another", async () => {
      const row = await append(county);
      const other = await newCounty(scene());
      expect(await other.observation(row.id)).toBeNull();
      expect(await other.evidence(KEY)).toEqual([]);
      expect(await other.adjudicate(row.id, "理由")).toMatchObject({ code: "not-found" });
      expect(await other.appendObservations([observed({ supersedes: row.id })])).toMatchObject({
        ok: false,
      });
    });
  });
};
