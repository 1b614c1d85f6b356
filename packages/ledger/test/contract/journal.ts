import { beforeEach, describe, expect, it } from "vitest";
import type { County } from "../../src/ledger.ts";
import {
  append,
  CHIEF,
  CLERK,
  granted,
  newCounty,
  observed,
  promised,
  received,
  type Scene,
} from "../scene.ts";

export const journalContract = (scene: () => Scene): void => {
  describe("journal", () => {
    let county: County;
    const tamper = (text: string) => scene().engine.rows(text, [county.jurisdictionId]);
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("holds every write, newest first, page by page", async () => {
      granted(await county.setTarget(promised()));
      await append(county);
      const all = await county.journal({ limit: 100 });
      expect(all.map((e) => [e.seq, e.action, e.person])).toEqual([
        [4, "observation.append", CLERK.person],
        [3, "target.set", CLERK.person],
        [2, "org-unit.change", CHIEF.person],
        [1, "jurisdiction.create", CHIEF.person],
      ]);
      expect(all[0]?.at).toBe(scene().clock.now);
      expect((await county.journal({ before: 3, limit: 1 })).map((e) => e.seq)).toEqual([2]);
      expect((await county.journal({ q: "target.", limit: 9 })).map((e) => e.seq)).toEqual([3]);
      expect((await county.journal({ q: "政府工作报告", limit: 9 })).map((e) => e.seq)).toEqual([3]);
    });

    it("is one chain from the first entry on", async () => {
      await append(county);
      const [third, second, first] = await county.journal({ limit: 9 });
      expect([first?.prevHash, second?.prevHash, third?.prevHash]).toEqual([
        "0".repeat(64),
        first?.hash,
        second?.hash,
      ]);
      expect(await county.verifyJournal()).toEqual({ ok: true, entries: 3, observations: 1 });
    });

    it("stays one chain when many write at once", async () => {
      const write = (i: number) =>
        i % 2 === 0
          ? county.appendObservations([observed({ value: `${i}` }), observed({ value: `${i}.5` })])
          : county.setTarget(promised({ value: `${i}` }));
      await Promise.all(Array.from({ length: 20 }, (_, i) => write(i)));
      const entries = await county.journal({ limit: 100 });
      expect(entries.map((e) => e.seq)).toEqual(Array.from({ length: 22 }, (_, i) => 22 - i));
      expect(await county.verifyJournal()).toEqual({ ok: true, entries: 22, observations: 20 });
      const versions = entries.flatMap(
        (e) => (e.after as { target?: { version: number } }).target?.version ?? [],
      );
      expect(versions).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    });

    it("keeps each jurisdiction's own chain", async () => {
      const other = await newCounty(scene());
      await append(other);
      expect((await county.journal({ limit: 9 })).map((e) => e.seq)).toEqual([2, 1]);
      expect(await other.verifyJournal()).toMatchObject({ ok: true, entries: 3 });
    });

    it("names an altered entry, whichever part of it was altered", async () => {
      await append(county);
      const parts = [
        "person = '别人'",
        "at = at + interval '1 day'",
        'after = \'{"rows":{"count":1}}\'',
        "action = 'observation.accept'",
      ];
      for (const part of parts) {
        const [[before] = []] = await tamper(
          "SELECT row_to_json(journal)::text FROM journal WHERE jurisdiction_id = $1 AND seq = 3",
        );
        await tamper(`UPDATE journal SET ${part} WHERE jurisdiction_id = $1 AND seq = 3`);
        expect(await county.verifyJournal(), part).toEqual({
          ok: false,
          reason: "altered",
          entity: "journal",
          entityId: "3",
          seq: 3,
        });
        const { person, at, after, action } = JSON.parse(String(before)) as Record<string, unknown>;
        await scene().engine.rows(
          "UPDATE journal SET person = $2, at = $3, after = $4, action = $5 WHERE jurisdiction_id = $1 AND seq = 3",
          [county.jurisdictionId, String(person), String(at), JSON.stringify(after), String(action)],
        );
      }
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("names an entry that was taken out, or put in another's place", async () => {
      await append(county);
      await append(county);
      await tamper("UPDATE journal SET prev_hash = hash WHERE jurisdiction_id = $1 AND seq = 4");
      expect(await county.verifyJournal()).toMatchObject({ ok: false, reason: "chain", seq: 4 });
      await tamper("DELETE FROM journal WHERE jurisdiction_id = $1 AND seq = 3");
      expect(await county.verifyJournal()).toMatchObject({ ok: false, reason: "missing", seq: 3 });
    });

    it("names the altered row of a batch", async () => {
      const outcome = await county.appendObservations(
        Array.from({ length: 10 }, (_, i) => observed({ value: `${i}` })),
      );
      const seventh = outcome.ok ? (outcome.ids[7] ?? "") : "";
      await tamper(`UPDATE observation SET value = 70 WHERE jurisdiction_id = $1 AND value = 7`);
      expect(await county.verifyJournal()).toEqual({
        ok: false,
        reason: "altered",
        entity: "observation",
        entityId: seventh,
        seq: 3,
      });
    });

    it("names the batch when a row's hash was made to match, and when a row is gone or was slipped in", async () => {
      await county.appendObservations([observed({ value: "1" }), observed({ value: "2" })]);
      await append(county, { value: "3" });
      await tamper("DELETE FROM observation WHERE jurisdiction_id = $1 AND value = 2");
      expect(await county.verifyJournal()).toMatchObject({
        reason: "missing",
        entity: "observations",
        entityId: "1 of 2",
        seq: 3,
      });
      await tamper("UPDATE observation SET journal_seq = 3 WHERE jurisdiction_id = $1 AND value = 3");
      expect(await county.verifyJournal()).toMatchObject({
        reason: "altered",
        entity: "observations",
        seq: 3,
      });
    });

    it("may be verified while others write", async () => {
      const rows = Array.from({ length: 500 }, (_, i) => observed({ value: `${i}` }));
      const writes = Array.from({ length: 5 }, () => county.appendObservations(rows));
      const checks = await Promise.all(Array.from({ length: 5 }, () => county.verifyJournal()));
      expect(checks.filter((check) => !check.ok)).toEqual([]);
      await Promise.all(writes);
      expect(await county.verifyJournal()).toEqual({ ok: true, entries: 7, observations: 2500 });
    });

    it("names a row that no entry vouches for", async () => {
      const { id } = await append(county);
      await tamper("UPDATE observation SET journal_seq = 99 WHERE jurisdiction_id = $1");
      expect(await county.verifyJournal()).toMatchObject({
        reason: "missing",
        entity: "observations",
        seq: 3,
      });
      await tamper("UPDATE observation SET journal_seq = 2 WHERE jurisdiction_id = $1");
      expect(await county.verifyJournal()).toMatchObject({ entity: "observation", entityId: id, seq: 2 });
    });

    it("notices when the end of the chain was cut off", async () => {
      await append(county);
      await tamper("DELETE FROM journal WHERE jurisdiction_id = $1 AND seq = 3");
      expect(await county.verifyJournal()).toMatchObject({ reason: "missing", entity: "journal", seq: 3 });
    });

    it("names an altered target, adjudication or withdrawal, and one that is gone", async () => {
      const row = await append(county);
      granted(await county.setTarget(promised({ curve: { kind: "seasonal", weights: ["1", "2"] } })));
      granted(await county.adjudicate(row.id, "以统计部门为准"));
      const figure = { start: 0, end: 1, quote: "", value: "1", valueMax: null, unit: "", unitAsWritten: "" };
      const read = { ...figure, slots: {}, indicatorId: null, orgUnitId: null };
      const { figures } = await county.addSource(received(), [read, read]);
      const [first = "", second = ""] = figures.map((f) => f.id);
      granted(await county.acceptAsObservation(first, observed()));
      granted(await county.acceptAsTarget(second, promised({ value: "41" })));
      for (const id of [first, second]) granted(await county.reopenFigure(id));
      expect(await county.verifyJournal()).toEqual({ ok: true, entries: 10, observations: 2 });

      await tamper("DELETE FROM target_withdrawal WHERE jurisdiction_id = $1");
      expect(await county.verifyJournal()).toMatchObject({
        reason: "missing",
        entity: "withdrawal",
        seq: 10,
      });
      await tamper("UPDATE observation_withdrawal SET recorded_by = 'x' WHERE jurisdiction_id = $1");
      expect(await county.verifyJournal()).toMatchObject({ reason: "altered", entity: "withdrawal", seq: 9 });
      await tamper("UPDATE adjudication SET reason = '另判' WHERE jurisdiction_id = $1");
      expect(await county.verifyJournal()).toMatchObject({
        reason: "altered",
        entity: "adjudication",
        seq: 5,
      });
      await tamper("UPDATE target SET value = 30 WHERE jurisdiction_id = $1 AND version = 1");
      expect(await county.verifyJournal()).toMatchObject({ reason: "altered", entity: "target", seq: 4 });
    });
  });
};
