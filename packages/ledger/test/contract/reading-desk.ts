import { beforeEach, describe, expect, it } from "vitest";
import type { County, FigureRow, NewFigure } from "../../src/ledger.ts";
import { append, CLERK, granted, newCounty, observed, promised, received, type Scene } from "../scene.ts";

const figure = (fields: Partial<NewFigure> = {}): NewFigure => ({
  start: 12,
  end: 16,
  quote: "32亿元",
  value: "3200000000",
  valueMax: null,
  unit: "元",
  unitAsWritten: "亿元",
  slots: { kind: { value: "level", basis: "inferred", rule: "unit" } },
  indicatorId: "investment",
  orgUnitId: "qingshan",
  ...fields,
});
const AS_OF = { asOf: "2026-10-31", orgUnitId: "qingshan" };

/** Sources and their figures: read, corrected, accepted, rejected, opened again. */
export const readingDeskContract = (scene: () => Scene): void => {
  describe("reading desk", () => {
    let county: County;
    const read = async (...figures: NewFigure[]): Promise<FigureRow[]> =>
      (await county.addSource(received(), figures)).figures;
    const readOne = async (): Promise<FigureRow> => {
      const [made] = await read(figure());
      if (made === undefined) throw new Error("no figure");
      return made;
    };
    const newest = async () => (await county.journal({ limit: 1 }))[0];
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("keeps a source as received and finds it by id and by hash", async () => {
      const given = received({ byteSize: 5_000_000_000, receivedAt: "2026-11-04T08:00:00Z" });
      const { source, alreadyHeld } = await county.addSource(given, []);
      expect(source).toEqual({ ...given, shared: false, id: source.id, receivedBy: CLERK.person });
      expect(alreadyHeld).toBe(false);
      expect(await county.source(source.id)).toEqual(source);
      expect(await county.sourceByHash(given.sha256)).toEqual(source);
      expect(await county.source("no-id")).toBeNull();
      expect(await county.sourceByHash("f".repeat(64))).toBeNull();
    });

    it("holds a file once in a jurisdiction: the second time nothing is written", async () => {
      const given = received();
      const first = await county.addSource(given, [figure()]);
      const entry = await newest();
      const second = await county.addSource({ ...given, title: "另存" }, [figure(), figure()]);
      expect(second).toEqual({ ...first, alreadyHeld: true });
      expect((await newest())?.seq).toBe(entry?.seq);
      const other = await newCounty(scene());
      expect((await other.addSource(given, [])).alreadyHeld).toBe(false);
    });

    it("stores what damaged files carry without moving a character", async () => {
      const text = "投资\0增长\uD800 6.2%";
      const slots = { place: { value: "青\0山" } };
      const { source, figures } = await county.addSource(received({ text }), [figure({ slots })]);
      expect(source.text).toBe("投资\uFFFD增长\uFFFD 6.2%");
      expect(source.text).toHaveLength(text.length);
      expect(figures[0]?.slots).toEqual({ place: { value: "青\uFFFD山" } });
      expect(await county.source(source.id)).toEqual(source);
    });

    it("gives figures in the order of the text", async () => {
      const made = await read(
        figure({ start: 20, end: 24 }),
        figure({ start: 3, end: 6, quote: '"{a,b}\\' }),
      );
      expect(made.map((f) => f.start)).toEqual([3, 20]);
      const [first] = made;
      if (first === undefined) throw new Error("no figure");
      expect(await county.figures(first.sourceId)).toEqual(made);
      expect(await county.figure(first.id)).toEqual(first);
      expect(await county.figure("no-id")).toBeNull();
      expect(await county.figures("no-id")).toEqual([]);
    });

    it("lists sources newest first, page by page, with what became of their figures", async () => {
      const add = (day: number, title: string, figures: NewFigure[] = []) =>
        county.addSource(received({ title, receivedAt: `2026-11-0${day}T00:00:00Z` }), figures);
      await add(1, "第一份");
      await add(3, "第三份", [figure(), figure({ start: 30, end: 33 }), figure({ start: 40, end: 43 })]);
      await add(2, "第二份 50%");
      const first = await county.sources({ limit: 2 });
      expect(first.rows.map((r) => r.title)).toEqual(["第三份", "第二份 50%"]);
      expect(first.rows[0]).toMatchObject({
        figures: 3,
        accepted: 0,
        open: 3,
        receivedAt: "2026-11-03T00:00:00Z",
      });
      expect(first.rows[0]).not.toHaveProperty("text");
      const second = await county.sources({ limit: 2, cursor: first.next ?? "" });
      expect(second).toMatchObject({ rows: [{ title: "第一份" }], next: null });
      expect((await county.sources({ q: "50%", limit: 9 })).rows).toHaveLength(1);
      expect((await county.sources({ q: "5_%", limit: 9 })).rows).toHaveLength(0);
      expect((await county.sources({ q: "统计局", limit: 9 })).rows).toHaveLength(3);
      expect((await county.sources({ cursor: "made up", limit: 9 })).rows).toHaveLength(3);
    });

    it("corrects an open figure and journals only what changed", async () => {
      const { id } = await readOne();
      const slots = { kind: { value: "growth", basis: "corrected", rule: "李敏" } };
      const corrected = granted(await county.correctFigure(id, { value: "6.2", unit: "%", slots }));
      expect(corrected).toMatchObject({ value: "6.2", unit: "%", slots, status: "open" });
      expect(await county.figure(id)).toEqual(corrected);
      expect(await newest()).toMatchObject({
        action: "figure.correct",
        entityId: id,
        before: { value: "3200000000", unit: "元" },
        after: { value: "6.2", unit: "%", slots },
      });
    });

    it("refuses corrections that cannot be stored, and of figures that are not open", async () => {
      const { id } = await readOne();
      const correct = (patch: Parameters<County["correctFigure"]>[1]) => county.correctFigure(id, patch);
      expect(await correct({ value: "六" })).toMatchObject({ code: "invalid", detail: { field: "value" } });
      expect(await correct({ indicatorId: "none" })).toMatchObject({ code: "invalid" });
      expect(await correct({ orgUnitId: "none" })).toMatchObject({ code: "invalid" });
      granted(await county.rejectFigure(id));
      expect(await correct({ value: "1" })).toMatchObject({
        code: "not-open",
        detail: { status: "rejected" },
      });
      expect(await county.correctFigure("no-id", {})).toMatchObject({ code: "not-found" });
    });

    it("accepts a figure as an observation, with the figure's source and span", async () => {
      const made = await readOne();
      const accepted = granted(await county.acceptAsObservation(made.id, observed()));
      expect(accepted).toMatchObject({ status: "accepted", targetId: null });
      expect(await county.observation(accepted.observationId ?? "")).toMatchObject({
        value: "3200000000",
        sourceId: made.sourceId,
        figureId: made.id,
        span: { start: 12, end: 16 },
      });
      expect(await newest()).toMatchObject({
        action: "observation.accept",
        entityId: accepted.observationId,
      });
      const again = await county.acceptAsObservation(made.id, observed());
      expect(again).toMatchObject({ ok: false, code: "not-open" });
      expect((await county.sources({ limit: 1 })).rows[0]).toMatchObject({ accepted: 1, open: 0 });
    });

    it("keeps the figure open when what it would become is not valid", async () => {
      const made = await readOne();
      const bad = await county.acceptAsObservation(made.id, observed({ periodId: "yearly" }));
      expect(bad).toMatchObject({ code: "invalid", detail: { bad: [{ row: 0, field: "periodId" }] } });
      const badTarget = await county.acceptAsTarget(made.id, promised({ kind: "range" }));
      expect(badTarget).toMatchObject({ code: "invalid", detail: { field: "valueMax" } });
      expect((await county.figure(made.id))?.status).toBe("open");
    });

    it("accepts a figure as a target", async () => {
      const made = await readOne();
      const accepted = granted(await county.acceptAsTarget(made.id, promised()));
      const row = await county.target(accepted.targetId ?? "");
      expect(row).toMatchObject({ figureId: made.id, sourceId: made.sourceId, version: 1 });
      expect(accepted).toMatchObject({ status: "accepted", observationId: null });
    });

    it("withdraws by reopening what an observation's figure put in; the row stays readable", async () => {
      const { clock } = scene();
      clock.now = "2026-11-05T00:00:00Z";
      granted(await county.setTarget(promised()));
      const made = await readOne();
      const { observationId } = granted(await county.acceptAsObservation(made.id, observed()));
      clock.now = "2026-11-06T00:00:00Z";
      expect(granted(await county.reopenFigure(made.id))).toEqual(made);
      expect((await county.board(AS_OF))[0]?.actual).toBeNull();
      const before = await county.board({ ...AS_OF, knownAt: "2026-11-05T12:00:00Z" });
      expect(before[0]?.actual?.id).toBe(observationId);
      const kept = await county.observation(observationId ?? "");
      expect(kept?.figureId).toBe(made.id);
      if (kept === null) throw new Error("withdrawn row is gone");
      expect((await county.rivals(kept)).map((r) => r.standing)).toEqual(["withdrawn"]);
      granted(await county.acceptAsObservation(made.id, observed({ value: "31" })));
      expect((await county.board(AS_OF))[0]?.actual?.value).toBe("31");
    });

    it("lets the earlier row stand again when its correction is withdrawn", async () => {
      granted(await county.setTarget(promised()));
      const first = await append(county, { value: "30" });
      const made = await readOne();
      granted(await county.acceptAsObservation(made.id, observed({ supersedes: first.id })));
      expect((await county.rivals(first)).map((r) => r.standing)).toEqual(["current", "superseded"]);
      granted(await county.reopenFigure(made.id));
      expect((await county.board(AS_OF))[0]?.actual?.id).toBe(first.id);
    });

    it("withdraws a target's version, so that the one before is in force again", async () => {
      granted(await county.setTarget(promised({ value: "40" })));
      const made = await readOne();
      granted(await county.acceptAsTarget(made.id, promised({ value: "45" })));
      expect((await county.targets(AS_OF)).map((t) => t.value)).toEqual(["45"]);
      granted(await county.reopenFigure(made.id));
      expect((await county.targets(AS_OF)).map((t) => t.value)).toEqual(["40"]);
      granted(await county.setTarget(promised({ value: "50" })));
      expect((await county.targets(AS_OF)).map((t) => [t.value, t.version])).toEqual([["50", 3]]);
    });

    it("rejects, and opens again what was rejected; opening twice changes nothing", async () => {
      const made = await readOne();
      expect(granted(await county.rejectFigure(made.id)).status).toBe("rejected");
      expect(await county.rejectFigure(made.id)).toMatchObject({ code: "not-open" });
      expect(granted(await county.reopenFigure(made.id))).toEqual(made);
      const entry = await newest();
      expect(granted(await county.reopenFigure(made.id))).toEqual(made);
      expect((await newest())?.seq).toBe(entry?.seq);
      expect(await county.reopenFigure("no-id")).toMatchObject({ code: "not-found" });
    });

    it("lets one of two acceptances of the same figure win", async () => {
      const made = await readOne();
      const outcomes = await Promise.all([
        county.acceptAsObservation(made.id, observed()),
        county.acceptAsObservation(made.id, observed()),
        county.acceptAsTarget(made.id, promised()),
      ]);
      expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
      expect(outcomes.filter((o) => !o.ok).map((o) => (o.ok ? "" : o.code))).toEqual([
        "not-open",
        "not-open",
      ]);
      const held = await county.evidence({ indicatorId: "investment", orgUnitId: "qingshan", limit: 9 });
      expect(held.length + (await county.targets(AS_OF)).length).toBe(1);
    });
  });
};
