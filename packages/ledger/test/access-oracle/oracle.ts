/** The model and the database, asked the same questions: 4,000 in the suite, as many as XUSHI_ORACLE_TRIPLES says otherwise. */
import type { LocalDate } from "@xushi/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Acting, scopeOf } from "../../src/access/acting.ts";
import { scopeScript } from "../../src/access/scope.ts";
import type { Engine, Session } from "../../src/engine/engine.ts";
import { ledgerOver } from "../../src/open-ledger.ts";
import type { OpenScene, Scene } from "../scene.ts";
import { type Filled, fillBooks, storeWorld } from "./fill-books.ts";
import { accountsOf, DAY, generateWorld, HOME, OTHER } from "./generate-world.ts";
import { journalSubjects } from "./journal-subjects.ts";
import { type Asked, postsInForce } from "./model.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Answer, askReads, type Shelf, shelve } from "./reads.ts";
import type { World } from "./world.ts";
import { attempted, DEEDS, type Doing, ForeignActing, pickCandidate, type Stage } from "./writes.ts";

const SEED = Number(process.env.XUSHI_ORACLE_SEED ?? 20260615);
const ACCOUNTS = 200;
const TRIPLES = Number(process.env.XUSHI_ORACLE_TRIPLES ?? 4_000);
const SIZES = { single: 250, batches: 40, targets: 150, sources: 120, items: 150 };

type Books = {
  readonly scene: Scene;
  readonly world: World;
  readonly accounts: readonly string[];
  readonly filled: Filled;
  readonly shelf: Shelf;
  readonly places: ReadonlyMap<string, string>;
};

const prepare = async (scene: Scene, random: Random): Promise<Books> => {
  const accounts = accountsOf(ACCOUNTS);
  const world = generateWorld(random, accounts);
  await storeWorld(scene, world);
  const filled = await fillBooks({ scene, world, random, accounts }, SIZES);
  const entries = await journalSubjects(scene, filled);
  await scene.engine.rows(
    "INSERT INTO journal_anchor SELECT jurisdiction_id, '2026-06-01', seq, hash, now() FROM journal_head",
  );
  await scene.engine.rows(
    `INSERT INTO indicator SELECT 'own-of-' || j, j, j, '', '[]', '元', 'flow', '{}', 'trade'
     FROM unnest($1::text[]) AS j`,
    [[HOME, OTHER]],
  );
  const anchors = [HOME, OTHER].map((jurisdictionId) => ({
    ...{ kind: "anchor" as const, id: "2026-06-01", jurisdictionId, subject: { kind: "anchor" as const } },
  }));
  const proposed = [HOME, OTHER].map((jurisdictionId) => ({
    ...{ kind: "indicator" as const, id: `own-of-${jurisdictionId}`, jurisdictionId },
    subject: { kind: "indicator" as const },
  }));
  const units = await scene.engine.rows("SELECT jurisdiction_id || ' ' || org_unit_id, place FROM org_unit");
  const places = new Map(units.map(([unit, place]) => [String(unit), String(place)]));
  return {
    ...{ scene, world, accounts, filled, places },
    shelf: shelve({ world }, filled, entries, [...anchors, ...proposed]),
  };
};

/** Whatever runs in it is taken back, settings and all. */
const takingBack = (tx: Session, kind: Engine["kind"]): Engine => {
  const transaction: Engine["transaction"] = async (work, prelude = "") => {
    await tx.script(`SAVEPOINT tried; ${prelude}`);
    try {
      return await work(tx);
    } finally {
      await tx.script("ROLLBACK TO SAVEPOINT tried; RELEASE SAVEPOINT tried");
    }
  };
  return {
    ...{ kind, transaction, close: async () => undefined },
    rows: (text, params) => transaction((own) => own.rows(text, params)),
    script: (text) => transaction((own) => own.script(text)),
  };
};

const doingOf = ({ scene }: Books, asked: Asked, acting: Acting, engine: Engine): Doing => {
  const ledger = ledgerOver(engine, null, { now: () => "2026-06-15T04:00:00Z" });
  const elsewhere = asked.jurisdictionId === HOME ? OTHER : HOME;
  return {
    county: ledger.county(asked.jurisdictionId, acting),
    across: () => {
      try {
        return scene.ledger && ledger.county(elsewhere, acting);
      } catch (error) {
        if (error instanceof TypeError) throw new ForeignActing(error.message);
        throw error;
      }
    },
    acting,
    touched: async (text, params) => (await engine.rows(text, params)).length,
  };
};

const askWrites = async (s: Stage, doing: Doing | null, count: number): Promise<Answer[]> => {
  const answers: Answer[] = [];
  const names = Object.keys(DEEDS);
  for (let i = 0; i < count; i++) {
    const name = s.random.pick(names);
    const made = DEEDS[name];
    const candidate = made === undefined ? null : pickCandidate(s, made);
    if (made === undefined || candidate === null) continue;
    const { on } = candidate;
    const database =
      doing !== null &&
      (await attempted(() => made.attempt(doing, on, s)).catch((cause: unknown) => {
        throw new Error(`${name} ${JSON.stringify(on)} as ${JSON.stringify(s.asked.accountId)}`, { cause });
      }));
    answers.push({ what: name, about: on, model: made.allowed(s.asked, on), database });
  }
  return answers;
};

class TakenBack extends Error {}

/** One transaction of one account, which leaves nothing behind. */
const askAccount = async (books: Books, asked: Asked, random: Random, count: number): Promise<Answer[]> => {
  const { scene, shelf } = books;
  const { jurisdictionId, accountId } = asked;
  const acting = await scene.ledger.openActing(
    jurisdictionId,
    { accountId, person: accountId },
    DAY as LocalDate,
  );
  const stage = { ...books, random, asked };
  const reads = Math.ceil(count * 0.55);
  if (acting === null)
    return [
      ...(await askReads(random, asked, shelf, null, reads)),
      ...(await askWrites(stage, null, count - reads)),
    ];
  let answers: Answer[] = [];
  await scene.app
    .transaction(
      async (tx) => {
        const doing = doingOf(books, asked, acting, takingBack(tx, scene.app.kind));
        answers = await askReads(random, asked, shelf, tx, reads);
        answers.push(...(await askWrites(stage, doing, count - reads)));
        throw new TakenBack();
      },
      scopeScript(scopeOf(acting, jurisdictionId)),
    )
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return answers;
};

type Told = Answer & { readonly roles: readonly string[]; readonly asked: Omit<Asked, "world"> };

const askAll = async (books: Books, random: Random): Promise<Told[]> => {
  const told: Told[] = [];
  const per = Math.ceil(TRIPLES / ACCOUNTS);
  for (let round = 0; told.length < TRIPLES; round++) {
    for (const accountId of books.accounts) {
      if (told.length >= TRIPLES) break;
      const held = books.world.posts.filter((p) => p.accountId === accountId).map((p) => p.jurisdictionId);
      // Every other time in the other county, where there are posts in both.
      const jurisdictionId = round % 2 === 1 && held.includes(OTHER) ? OTHER : HOME;
      const asked = { world: books.world, jurisdictionId, accountId, day: DAY };
      const roles = [...new Set(postsInForce(asked).map((p) => p.role))].sort();
      const answers = await askAccount(books, asked, random, Math.ceil(per / 2));
      for (const answer of answers)
        told.push({ ...answer, roles, asked: { jurisdictionId, accountId, day: DAY } });
    }
  }
  return told;
};

const split = (told: readonly Told[], keys: (t: Told) => readonly string[]) => {
  const counts: Record<string, { allowed: number; forbidden: number }> = {};
  for (const t of told)
    for (const key of keys(t)) {
      counts[key] ??= { allowed: 0, forbidden: 0 };
      counts[key][t.model ? "allowed" : "forbidden"]++;
    }
  return Object.fromEntries(Object.entries(counts).sort());
};

export const accessOracle = (name: string, open: OpenScene): void => {
  describe(`access on ${name}, against a model of the rule`, () => {
    let scene: Awaited<ReturnType<OpenScene>>;
    let books: Books;
    const random = randomFrom(SEED);
    beforeAll(async () => {
      scene = await open();
      books = await prepare(scene, random);
    }, 240_000);
    afterAll(() => scene.close());

    it(`agrees on ${TRIPLES} random account × row × action (seed ${SEED})`, async () => {
      const told = await askAll(books, random);
      console.table(split(told, (t) => [t.what]));
      console.table(split(told, (t) => (t.roles.length === 0 ? ["none in force"] : t.roles)));
      const apart = told.filter((t) => t.model !== t.database);
      if (apart.length > 0) console.table(split(apart, (t) => [t.what]));
      const shown = apart.slice(0, 40).map((t) => JSON.stringify(t));
      expect(shown, `${apart.length} of ${told.length} differ`).toEqual([]);
      expect(told.length).toBeGreaterThanOrEqual(TRIPLES);
    }, 240_000);
  });
};
