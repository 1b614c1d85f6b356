import { beforeEach, describe, expect, it } from "vitest";
import type { County, NewSource } from "../../src/ledger.ts";
import { append, granted, newCounty, observed, promised, received, type Scene } from "../scene.ts";

const AS_OF = { asOf: "2026-11-05", orgUnitId: "qingshan" };
const TEXT = "固定资产投资由 32亿元 更正为 31亿元，原因：重复计入一个项目。";

export const correctionsContract = (scene: () => Scene): void => {
  describe("corrections", () => {
    let county: County;
    const form = (fields: Partial<NewSource> = {}) =>
      received({ format: "form", text: TEXT, hasOriginal: false, ...fields });
    const correct = (id: string, value = "3100000000") =>
      county.correctObservation(id, {
        ...{ value, status: "revised", span: { start: 20, end: 22 }, source: form() },
      });
    const standings = async (id: string) => {
      const row = await county.observation(id);
      if (row === null) throw new Error("The row is gone");
      return (await county.rivals(row)).map((each) => [each.value, each.standing]);
    };
    beforeEach(async () => {
      scene().clock.now = "2026-11-05T00:00:00Z";
      county = await newCounty(scene());
      granted(await county.setTarget(promised()));
    });

    it("puts a new row over the old one, with its source; the old one stays, and earlier days still show it", async () => {
      const first = await append(county);
      scene().clock.now = "2026-11-06T00:00:00Z";
      const made = granted(await correct(first.id));
      expect(made).toMatchObject({ value: "3100000000", status: "revised", supersedes: first.id });
      expect((await county.source(made.sourceId ?? ""))?.text).toBe(TEXT);
      expect(await standings(first.id)).toEqual([
        ["3100000000", "current"],
        ["3200000000", "superseded"],
      ]);
      expect((await county.board(AS_OF))[0]?.actual?.id).toBe(made.id);
      const then = await county.board({ ...AS_OF, knownAt: "2026-11-05T12:00:00Z" });
      expect(then[0]?.actual?.id).toBe(first.id);
      const [entry] = await county.journal({ action: "observation.correct", limit: 1 });
      expect(entry).toMatchObject({
        before: { observation: { id: first.id } },
        after: { observation: { id: made.id } },
      });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("corrects what stands alone, and a refused correction keeps nothing, not even its source", async () => {
      const first = await append(county);
      const sources = async () => (await county.sources({ limit: 50 })).rows.length;
      const before = await sources();
      expect(await correct(first.id, "many")).toMatchObject({ code: "invalid" });
      expect(await correct("no-id")).toMatchObject({ code: "not-found" });
      expect(await sources()).toBe(before);
      granted(await correct(first.id));
      expect(await correct(first.id)).toMatchObject({ code: "conflict" });
      expect(await sources()).toBe(before + 1);
    });

    it("takes a row back with a reason: what it had corrected stands again, and the entry says why", async () => {
      const first = await append(county);
      const made = granted(await correct(first.id));
      expect(await county.withdrawObservation(made.id, " ")).toMatchObject({ code: "invalid" });
      granted(await county.withdrawObservation(made.id, "原数无误"));
      expect(await standings(first.id)).toEqual([
        ["3100000000", "withdrawn"],
        ["3200000000", "current"],
      ]);
      expect(await county.withdrawObservation(made.id, "再撤")).toMatchObject({ code: "conflict" });
      expect(await county.withdrawObservation("no-id", "再撤")).toMatchObject({ code: "not-found" });
      const [entry] = await county.journal({ action: "observation.withdraw", limit: 1 });
      expect(entry?.after).toMatchObject({ withdrawn: { observationId: made.id }, reason: "原数无误" });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("opens the figure again that brought the row in", async () => {
      const { figures } = await county.addSource(received(), [
        {
          ...{ start: 12, end: 15, quote: "32亿", value: "3200000000", valueMax: null, unit: "元" },
          ...{ unitAsWritten: "亿元", slots: {}, indicatorId: "investment", orgUnitId: "qingshan" },
        },
      ]);
      const accepted = granted(await county.acceptAsObservation(figures[0]?.id ?? "", observed()));
      granted(await county.withdrawObservation(accepted.observationId ?? "", "读错了行"));
      expect(await county.figure(accepted.id)).toMatchObject({ status: "open", observationId: null });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("takes back the version of a target that is in force, and no other; the one before is in force again", async () => {
      const [first] = await county.targets(AS_OF);
      const second = granted(await county.setTarget(promised({ value: "45", reason: "年中调整" })));
      expect(await county.withdrawTarget(first?.id ?? "", "错")).toMatchObject({ code: "conflict" });
      expect(await county.withdrawTarget(second.id, "")).toMatchObject({ code: "invalid" });
      granted(await county.withdrawTarget(second.id, "文件未印发"));
      expect((await county.targets(AS_OF)).map((t) => t.id)).toEqual([first?.id]);
      expect(await county.withdrawTarget("no-id", "错")).toMatchObject({ code: "not-found" });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });
  });
};
