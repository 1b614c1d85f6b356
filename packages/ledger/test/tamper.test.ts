/**
 * Whoever has the database in his hands can change anything; the journal must tell.
 *
 * "The right first row" is the one at the lowest journal number at which books and journal part:
 * - a row is written at the number of its first entry; a field of working state (figure, org unit, sharing) at the number of
 *   the entry that gave it its value: what later entries left alone, they do not vouch for again;
 * - a row that claims another entry parts at the lower of the two numbers;
 * - a row that claims no entry (an org unit slipped in) parts after the last number;
 * - an entry parts at its own number, where something else stands now or nothing; the head at the first number of which it
 *   says something else than the entries; an anchor at the number that it names.
 * - an item, what it refers to and which files it holds are its newest version once more: they part at that version's number.
 * The id is known of every row but these: one that is gone from a batch of observations or from a source's figures is
 * missed as one of so many, and one whose own hash was made to match, or a figure that no entry touched, is known by the
 * batch or the source whose digest is wrong.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopeOf, systemActing } from "../src/access/acting.ts";
import { scopeScript } from "../src/access/scope.ts";
import { JOURNAL_COLUMNS, journalAt } from "../src/books/read-journal.ts";
import type { Session } from "../src/engine/engine.ts";
import type { Verification } from "../src/ledger.ts";
import { chainHash } from "../src/record/journal-chain.ts";
import type { Anchor } from "../src/verify/chain.ts";
import { verifyIn } from "../src/verify/verify-journal.ts";
import { randomFrom } from "./access-oracle/random.ts";
import { openEmbeddedScene } from "./embedded-scene.ts";
import type { OpenScene } from "./scene.ts";
import { chooseTampering } from "./tamper/edits.ts";
import { type FilledCounty, fillCounty } from "./tamper/filled-county.ts";

const SEED = Number(process.env.XUSHI_TAMPER_SEED ?? 20261105);
const EDITS = 240;

class PutBack extends Error {}

describe("tampering", () => {
  let scene: Awaited<ReturnType<OpenScene>>;
  let county: FilledCounty;
  beforeAll(async () => {
    scene = await openEmbeddedScene();
    county = await fillCounty(scene);
  });
  afterAll(() => scene.close());

  /** As the product verifies, bound by the policies, within the transaction that is then rolled back. */
  /** As the product sees it, in the transaction that was tampered in. */
  const verifyTampered = async (tx: Session, kept?: readonly Anchor[]): Promise<Verification> => {
    const scope = scopeScript(scopeOf(systemActing(""), county.id));
    await tx.script(`SET LOCAL SESSION AUTHORIZATION xushi_app; ${scope}`);
    return verifyIn({ jurisdictionId: county.id, engine: tx }, kept);
  };

  /** As the owner; foreign keys are no hindrance to him. */
  const tamper = async (
    work: (tx: Session) => Promise<void>,
    kept?: readonly Anchor[],
  ): Promise<Verification> => {
    let found: Verification | undefined;
    await scene.engine
      .transaction(async (tx) => {
        await tx.script("SET LOCAL session_replication_role = replica");
        await work(tx);
        found = await verifyTampered(tx, kept);
        throw new PutBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof PutBack)) throw error;
      });
    if (found === undefined) throw new Error("not verified");
    return found;
  };

  it("is not found where there is none", async () => {
    expect(await tamper(async () => undefined)).toEqual({
      ok: true,
      entries: county.last,
      observations: expect.any(Number),
    });
    expect(await tamper(async () => undefined, county.anchors)).toMatchObject({ ok: true });
    expect(county.anchors.length).toBe(4);
  });

  it(`is found ${EDITS} times of ${EDITS}, with the right first row (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    const counts = new Map<string, number>();
    const wrong: unknown[] = [];
    for (let i = 0; i < EDITS; i++) {
      const { what, how, expected } = await chooseTampering({ on: scene.engine, random, county });
      const found = await tamper(async (tx) => {
        for (const [text, params] of how) await tx.rows(text, params);
      });
      const kind = what.split(".")[0] ?? "";
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const named = { ok: false, ...expected };
      const told = Object.fromEntries(
        Object.keys(named).map((key) => [key, found[key as keyof Verification]]),
      );
      if (JSON.stringify(told) !== JSON.stringify(named)) wrong.push({ what, how, expected, found });
    }
    console.table(Object.fromEntries([...counts].sort()));
    expect(wrong.map((w) => JSON.stringify(w))).toEqual([]);
    expect(await tamper(async () => undefined)).toMatchObject({ ok: true });
  }, 120_000);

  const cutOff = (from: number) => async (tx: Session) => {
    const gone = [
      "DELETE FROM journal WHERE jurisdiction_id = $1 AND seq >= $2",
      "DELETE FROM journal_anchor WHERE jurisdiction_id = $1 AND seq >= $2",
    ];
    for (const text of gone) await tx.rows(text, [county.id, from]);
    await tx.rows(
      `UPDATE journal_head SET (seq, hash) = (SELECT seq, hash FROM journal WHERE jurisdiction_id = $1 ORDER BY seq DESC LIMIT 1)
       WHERE jurisdiction_id = $1`,
      [county.id],
    );
  };

  it("of the end, cut off with the head moved to fit, is found through rows or through anchors kept elsewhere", async () => {
    const last = county.anchors.at(-1);
    if (last === undefined) throw new Error("no anchor");
    // The last two entries are events, which wrote no row.
    expect(await tamper(cutOff(last.seq))).toMatchObject({ ok: true, entries: last.seq - 1 });
    expect(await tamper(cutOff(last.seq), county.anchors)).toMatchObject({
      ...{ ok: false, reason: "missing", entity: "journal", entityId: `${last.seq}`, seq: last.seq },
    });
    const shared = await tamper(cutOff(last.seq - 1));
    expect(shared).toMatchObject({ ok: false });
  });

  /** From an entry on, every hash anew: what somebody does who knows how the chain is made. */
  const rewrite = (from: number) => async (tx: Session) => {
    const own = [county.id];
    await tx.rows("DELETE FROM journal_anchor WHERE jurisdiction_id = $1 AND seq >= $2", [county.id, from]);
    await tx.rows(`UPDATE journal SET after = '{"rows":0}' WHERE jurisdiction_id = $1 AND seq = $2`, [
      county.id,
      from,
    ]);
    const rows = await tx.rows(
      `SELECT ${JOURNAL_COLUMNS} FROM journal WHERE jurisdiction_id = $1 ORDER BY seq`,
      own,
    );
    let prev = "0".repeat(64);
    for (const entry of rows.map((cells) => journalAt(cells as (string | null)[]))) {
      const hash = chainHash(prev, { jurisdictionId: county.id, ...entry });
      if (entry.seq >= from)
        await tx.rows(
          "UPDATE journal SET prev_hash = $3, hash = $4 WHERE jurisdiction_id = $1 AND seq = $2",
          [...[county.id, entry.seq, prev, hash]],
        );
      prev = hash;
    }
    await tx.rows("UPDATE journal_head SET hash = $2 WHERE jurisdiction_id = $1", [county.id, prev]);
  };

  it("of an entry and all later hashes is found only by anchors kept elsewhere", async () => {
    const [[event] = []] = await scene.engine.rows("SELECT min(seq) FROM journal WHERE action = 'export'");
    const from = Number(event);
    const first = county.anchors.find((anchor) => anchor.seq >= from);
    expect(await tamper(rewrite(from))).toMatchObject({ ok: true, entries: county.last });
    expect(await tamper(rewrite(from), county.anchors)).toMatchObject({
      ...{ ok: false, reason: "anchor", entity: "anchor", entityId: first?.day, seq: first?.seq },
    });
  });

  it("by taking an anchor away is found by whoever kept it", async () => {
    const [anchor] = county.anchors;
    const work = async (tx: Session) => {
      await tx.rows("DELETE FROM journal_anchor WHERE jurisdiction_id = $1 AND day = $2", [
        county.id,
        anchor?.day ?? "",
      ]);
    };
    expect(await tamper(work, county.anchors)).toMatchObject({
      ...{ ok: false, reason: "missing", entity: "anchor", entityId: anchor?.day, seq: anchor?.seq },
    });
  });

  it("with rows that claim a number below the first entry is found, too", async () => {
    const work = (seq: number) => async (tx: Session) => {
      await tx.rows(
        "UPDATE observation SET journal_seq = $2 WHERE observation_id = (SELECT min(observation_id::text)::uuid FROM observation WHERE jurisdiction_id = $1)",
        [county.id, seq],
      );
    };
    for (const seq of [0, -7])
      expect(await tamper(work(seq))).toMatchObject({ ok: false, entity: "observation", seq });
  });
});
