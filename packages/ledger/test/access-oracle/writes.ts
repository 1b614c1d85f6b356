/** "May this account do this?": done as the ledger does it, in a transaction that is rolled back. */
import type { Acting } from "../../src/access/acting.ts";
import { ForbiddenError } from "../../src/access/forbidden.ts";
import { OWN_TO_REPORT } from "../../src/books/check-observations.ts";
import { DatabaseError, type Param } from "../../src/engine/engine.ts";
import type { County, Outcome } from "../../src/ledger.ts";
import { uuidv7 } from "../../src/record/uuid.ts";
import { changeOf, moveOf, well } from "../contract/wells.ts";
import {
  anyOwnUnit,
  anyUnit,
  type Filled,
  figureInput,
  type HeldFigure,
  type HeldItem,
  indicatorOf,
  observationInput,
  registerOf,
  sourceInput,
  targetInput,
  unitRow,
} from "./fill-books.ts";
import { DAY, LINES, OTHER } from "./generate-world.ts";
import {
  type Asked,
  mayAccept,
  mayAcceptItem,
  mayChangeItem,
  mayEnd,
  mayGrant,
  mayHandOverItem,
  mayManage,
  mayPlan,
  mayPropose,
  mayRead,
  mayReceive,
  mayReceiveAt,
  mayReport,
  maySettle,
  mayTreat,
  mayWithdraw,
  mayWriteEntryAs,
  postsInForce,
  seesSource,
} from "./model.ts";
import type { Random } from "./random.ts";
import type { Placed } from "./world.ts";

/** The account's books and its bare session, both rolled back after each attempt. */
export type Doing = {
  readonly county: County;
  /** The books of the other county, with what this account may do here. */
  across(): County;
  readonly acting: Acting;
  /** How many rows the statement touched. */
  touched(text: string, params: readonly Param[]): Promise<number>;
};

export type Stage = {
  readonly random: Random;
  readonly asked: Asked;
  readonly filled: Filled;
  readonly accounts: readonly string[];
  readonly places: ReadonlyMap<string, string>;
};

type Deed<T> = {
  candidate(s: Stage): T | undefined;
  allowed(asked: Asked, on: T): boolean;
  attempt(doing: Doing, on: T, s: Stage): Promise<boolean>;
};

/** Whether it was done. What is refused for any other reason than access is the test's own mistake. */
const wasDone = (outcome: Outcome<unknown>): boolean => {
  if (outcome.ok || outcome.code === "forbidden" || outcome.code === "not-found") return outcome.ok;
  throw new Error(`refused for another reason: ${JSON.stringify(outcome)}`);
};

type Appended = Awaited<ReturnType<County["appendObservations"]>>;
const wasAppended = (outcome: Appended, besides = OWN_TO_REPORT): boolean => {
  if (outcome.ok || outcome.bad.every((b) => b.expected === OWN_TO_REPORT || b.expected === besides))
    return outcome.ok;
  throw new Error(`refused for another reason: ${JSON.stringify(outcome)}`);
};

const INSUFFICIENT_PRIVILEGE = "42501";

/** Forbidden, in any of the ways in which the ledger says so. */
export const attempted = async (work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ForbiddenError || error instanceof ForeignActing) return false;
    if (error instanceof DatabaseError && error.code === INSUFFICIENT_PRIVILEGE) return false;
    throw error;
  }
};

/** The ledger would not even open the other county's books for this acting. */
export class ForeignActing extends Error {}

const isHere =
  ({ asked }: Stage) =>
  (row: { readonly jurisdictionId: string }) =>
    row.jurisdictionId === asked.jurisdictionId;

/** Where the account has something to say, or anywhere. */
const anyPlace = ({ random, asked }: Stage): Placed => {
  const own = postsInForce(asked);
  const line = random.pick(LINES);
  if (own.length === 0 || random.chance(0.4))
    return { unitId: anyUnit(random, asked.world, asked.jurisdictionId), line };
  const post = random.pick(own);
  const units = [...(asked.world.jurisdictions.get(asked.jurisdictionId)?.units.values() ?? [])];
  const near = units.filter((u) => u.id === post.unitId || u.parentId === post.unitId);
  const parent = units.find((u) => u.id === post.unitId)?.parentId ?? post.unitId;
  return {
    unitId: random.chance(0.3) ? parent : random.pick(near).id,
    line: post.lines === null || random.chance(0.2) ? line : random.pick(post.lines),
  };
};

const asObservation = (at: Placed, n: number) => ({
  of: { ...at, kind: "observation" as const, status: "final" as const },
  indicatorId: indicatorOf(at.line, n),
});

const oneOf = <T>({ random }: Stage, rows: readonly T[]): T | undefined =>
  rows.length === 0 ? undefined : random.pick(rows);

const deed = <T>(made: Deed<T>): Deed<unknown> => made as Deed<unknown>;

const onOpenFigure = (attempt: (county: County, id: string) => Promise<Outcome<unknown>>) =>
  deed<HeldFigure>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.figures.filter((f) => isHere(s)(f) && f.status === "open"),
      ),
    allowed: (asked, f) => mayTreat(asked, f.source.of),
    attempt: async ({ county }, f) => wasDone(await attempt(county, f.id)),
  });

const INSERT_SOURCE = `INSERT INTO source (jurisdiction_id, source_id, sha256, title, publisher, format, content, byte_size,
    has_original, received_at, received_by, journal_seq, place, shared, account_id)
  VALUES ($1, $2, $3, '', '', 'text', '', 1, false, now(), '', 1, $4, false, $5) RETURNING 1`;
const INSERT_OBSERVATION = `INSERT INTO observation (jurisdiction_id, observation_id, indicator_id, org_unit_id, period_first,
    period_last, measure, value, bound, status, recorded_at, recorded_by, journal_seq, row_hash, account_id, line, place)
  VALUES ($1, $2, $3, $4, 24312, 24312, 'level', 1, 'eq', 'final', now(), '', 1, '\\x00', $5, $6, $7) RETURNING 1`;
const INSERT_ENTRY = `INSERT INTO journal (jurisdiction_id, seq, at, person, action, entity, entity_id, prev_hash, hash, account_id,
    algorithm)
  VALUES ($1, 1000000000, now(), '', 'x', 'x', '', repeat('0', 64), repeat('0', 64), $2, 'sha256')`;
const INSERT_ANCHOR = `INSERT INTO journal_anchor VALUES ($1, '2030-01-01', 1, repeat('0', 64), now()) RETURNING 1`;

/** Nobody may, whatever his posts. */
const TAMPERING = [
  "UPDATE observation SET value = value + 1 WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE observation SET place = '/root/.' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE observation SET account_id = 'x' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE target SET line = 'finance' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE target SET value = 1 WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE observation_withdrawal SET place = '/root/.' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE adjudication SET reason = '' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE finding_explanation SET reason = 'x' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE item_version SET reason = '' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE item_version SET place = '/root/.' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE item_file SET located = '/root/.' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE item SET register_id = 'x' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE published_value SET value = 0 WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE source SET content = '' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE journal SET person = '' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE journal_anchor SET hash = hash WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE post SET role = 'leader' WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE post_end SET ended_on = now() WHERE jurisdiction_id = $1 RETURNING 1",
  "UPDATE indicator SET line = 'finance' WHERE $1::text IS NOT NULL RETURNING 1",
  "UPDATE light_rule SET version = '9' WHERE $1::text IS NOT NULL RETURNING 1",
  ...[
    "observation",
    "observation_withdrawal",
    "adjudication",
    "finding_explanation",
    "target",
    "target_withdrawal",
    "source",
    "figure",
  ]
    .concat(["item", "item_version", "item_link", "item_file", "saved_view", "published_value"])
    .concat(["journal", "journal_head", "journal_anchor", "post", "post_end", "org_unit", "jurisdiction"])
    .map((table) => `DELETE FROM ${table} WHERE jurisdiction_id = $1 RETURNING 1`),
];

const anyItem = (s: Stage): HeldItem | undefined => oneOf(s, s.filled.items.filter(isHere(s)));

const INSERT_VERSION = `INSERT INTO item_version (jurisdiction_id, item_id, version, register_id, stage, entered, item_values, name,
    owner_id, links, reason, using_right, account_id, recorded_at, recorded_by, journal_seq, search_hash, row_hash, line, place)
  VALUES ($1, $2, 1, 'wells', 'dug', '{}', '{}', '', $3, '[]', '', $4, $5, now(), '', 1, '\\x00', '\\x00', $6, $7) RETURNING 1`;

/** Rule 11. */
const ITEM_DEEDS: Readonly<Record<string, Deed<unknown>>> = {
  "add an item": deed<Placed>({
    candidate: (s) => {
      const at = anyPlace(s);
      const outside = at.unitId === "city" || ["city.office", "east", "west", "north"].includes(at.unitId);
      return outside ? { ...at, unitId: anyOwnUnit(s.random, s.asked.world, s.asked.jurisdictionId) } : at;
    },
    allowed: mayReport,
    attempt: async ({ county }, { unitId, line }) =>
      wasDone(await county.addItem(registerOf(line), well({ owner: unitId } as never))),
  }),
  "write a version by a right, in a name": deed<Placed & { as: string; right: string }>({
    candidate: (s) => ({
      ...anyPlace(s),
      as: s.random.pick([s.asked.accountId, s.asked.accountId, s.random.pick(s.accounts)]),
      right: s.random.pick(["report", "settle"]),
    }),
    allowed: (asked, at) =>
      at.as === asked.accountId && (at.right === "settle" ? maySettle(asked, at) : mayReport(asked, at)),
    attempt: async ({ touched }, at, { asked, places }) => {
      const place = places.get(`${asked.jurisdictionId} ${at.unitId}`) ?? "";
      const what = [at.unitId, at.right, at.as, at.line, place];
      return (await touched(INSERT_VERSION, [asked.jurisdictionId, uuidv7(), ...what])) > 0;
    },
  }),
  "change an item": deed<HeldItem>({
    candidate: anyItem,
    allowed: (asked, { of }) => mayChangeItem(asked, of),
    attempt: async ({ county }, { row, of }) =>
      wasDone(await county.changeItem(registerOf(of.line), changeOf(row, { cost: "7" } as never))),
  }),
  "stop an item": deed<HeldItem>({
    candidate: anyItem,
    allowed: (asked, { of }) => mayChangeItem(asked, of),
    attempt: async ({ county }, { row, of }) =>
      wasDone(await county.moveItem(registerOf(of.line), moveOf(row, "stopped", {}, "汛期"))),
  }),
  "accept an item": deed<HeldItem>({
    candidate: anyItem,
    allowed: (asked, { of }) => mayAcceptItem(asked, of),
    attempt: async ({ county }, { row, of }) =>
      wasDone(await county.moveItem(registerOf(of.line), moveOf(row, "accepted"))),
  }),
  "hand an item over": deed<{ held: HeldItem; unitId: string }>({
    candidate: (s) => {
      const held = anyItem(s);
      const unitId = anyOwnUnit(s.random, s.asked.world, s.asked.jurisdictionId);
      return held === undefined ? undefined : { held, unitId };
    },
    allowed: (asked, { held, unitId }) => mayHandOverItem(asked, held.of, unitId),
    attempt: async ({ county }, { held, unitId }) => {
      const { row, of } = held;
      return wasDone(await county.changeItem(registerOf(of.line), changeOf(row, { owner: unitId } as never)));
    },
  }),
};

export const DEEDS: Readonly<Record<string, Deed<unknown>>> = {
  ...ITEM_DEEDS,
  report: deed<Placed>({
    candidate: anyPlace,
    allowed: mayReport,
    attempt: async ({ county }, at, { random }) =>
      wasAppended(
        await county.appendObservations([observationInput(random, asObservation(at, random.upTo(3)))]),
      ),
  }),
  "report in another's name": deed<Placed & { as: string }>({
    candidate: (s) => ({ ...anyPlace(s), as: s.random.pick([s.asked.accountId, s.random.pick(s.accounts)]) }),
    allowed: (asked, at) => at.as === asked.accountId && mayReport(asked, at),
    attempt: async ({ touched }, at, { asked, places }) => {
      const place = places.get(`${asked.jurisdictionId} ${at.unitId}`) ?? "";
      const what = [indicatorOf(at.line, 0), at.unitId, at.as, at.line, place];
      return (await touched(INSERT_OBSERVATION, [asked.jurisdictionId, uuidv7(), ...what])) > 0;
    },
  }),
  "report across": deed<Placed>({
    candidate: anyPlace,
    allowed: () => false,
    attempt: async ({ touched }, at, { asked, places, random }) => {
      const place = places.get(`${OTHER} town-1`) ?? "";
      const what = [indicatorOf(at.line, 0), "town-1", asked.accountId, at.line, place];
      const elsewhere = [...asked.world.jurisdictions.keys()].filter((j) => j !== asked.jurisdictionId);
      return (await touched(INSERT_OBSERVATION, [random.pick(elsewhere), uuidv7(), ...what])) > 0;
    },
  }),
  correct: deed<Filled["observations"][number]>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.observations.filter((o) => isHere(s)(o) && o.stands),
      ),
    allowed: (asked, o) => mayReport(asked, o.of),
    attempt: async ({ county }, o, { random }) =>
      wasAppended(
        await county.appendObservations([{ ...observationInput(random, o), supersedes: o.id }]),
        "observation that stands",
      ),
  }),
  "correct with its reason": deed<Filled["observations"][number]>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.observations.filter((o) => isHere(s)(o) && o.stands),
      ),
    allowed: (asked, o) => mayRead(asked, o.of) && mayReport(asked, o.of) && mayReceive(asked),
    attempt: async ({ county }, o) =>
      wasDone(
        await county.correctObservation(o.id, {
          ...{ value: "31", status: "revised", span: null, source: sourceInput(false) },
        }),
      ),
  }),
  "take back with a reason": deed<Filled["observations"][number]>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.observations.filter((o) => isHere(s)(o) && o.stands),
      ),
    allowed: (asked, o) => mayRead(asked, o.of) && mayWithdraw(asked, o.of, o.enteredBy),
    attempt: async ({ county }, o) => wasDone(await county.withdrawObservation(o.id, "重复登记")),
  }),
  "correct by another's number": deed<{ o: Filled["observations"][number]; at: Placed }>({
    candidate: (s) => {
      const at = anyPlace(s);
      const o = oneOf(
        s,
        s.filled.observations.filter(
          (each) => isHere(s)(each) && each.stands && each.of.unitId !== at.unitId,
        ),
      );
      return o === undefined ? undefined : { o, at };
    },
    allowed: () => false,
    attempt: async ({ county }, { o, at }, { random }) =>
      wasAppended(
        await county.appendObservations([
          { ...observationInput(random, asObservation(at, 0)), supersedes: o.id },
        ]),
        "observation that stands",
      ),
  }),
  settle: deed<Filled["observations"][number]>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.observations.filter((o) => isHere(s)(o) && o.stands),
      ),
    allowed: (asked, o) => mayRead(asked, o.of) && maySettle(asked, o.of),
    attempt: async ({ county }, o) => wasDone(await county.adjudicate(o.id, "以统计部门为准")),
  }),
  withdraw: deed<HeldFigure>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.figures.filter((f) => isHere(s)(f) && f.observation?.stands === true),
      ),
    allowed: (asked, { source, observation }) =>
      observation !== null &&
      seesSource(asked, source.of) &&
      mayWithdraw(asked, observation.of, observation.enteredBy),
    attempt: async ({ county }, f) => wasDone(await county.reopenFigure(f.id)),
  }),
  "withdraw a target": deed<HeldFigure>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.figures.filter((f) => isHere(s)(f) && f.target !== null),
      ),
    allowed: (asked, { source, target }) =>
      target !== null && seesSource(asked, source.of) && mayPlan(asked, target.of),
    attempt: async ({ county }, f) => wasDone(await county.reopenFigure(f.id)),
  }),
  "open a rejected figure": deed<HeldFigure>({
    candidate: (s) =>
      oneOf(
        s,
        s.filled.figures.filter((f) => isHere(s)(f) && f.status === "rejected"),
      ),
    allowed: (asked, f) => mayTreat(asked, f.source.of),
    attempt: async ({ county }, f) => wasDone(await county.reopenFigure(f.id)),
  }),
  plan: deed<Placed>({
    candidate: anyPlace,
    allowed: mayPlan,
    attempt: async ({ county }, at, { random }) =>
      wasDone(await county.setTarget(targetInput(at.unitId, at.line, random.upTo(3)))),
  }),
  receive: deed<null>({
    candidate: () => null,
    allowed: mayReceive,
    attempt: async ({ county }) =>
      (await county.addSource(sourceInput(false), [figureInput])).figures.length === 1,
  }),
  "receive at a unit": deed<Placed>({
    candidate: anyPlace,
    allowed: (asked, at) => mayReceiveAt(asked, at.unitId),
    attempt: async ({ touched }, at, { asked, places }) => {
      const place = places.get(`${asked.jurisdictionId} ${at.unitId}`) ?? "";
      const { sha256 } = sourceInput(false);
      return (
        (await touched(INSERT_SOURCE, [asked.jurisdictionId, uuidv7(), sha256, place, asked.accountId])) > 0
      );
    },
  }),
  "correct a figure": onOpenFigure((county, id) => county.correctFigure(id, { value: "77" })),
  "reject a figure": onOpenFigure((county, id) => county.rejectFigure(id)),
  share: deed<Filled["sources"][number]>({
    candidate: (s) => oneOf(s, s.filled.sources.filter(isHere(s))),
    allowed: (asked, source) => mayTreat(asked, source.of),
    attempt: async ({ county }, { id, of }) => wasDone(await county.shareSource(id, !of.shared)),
  }),
  "enter a figure": deed<{ f: HeldFigure; at: Placed }>({
    candidate: (s) => {
      const f = oneOf(
        s,
        s.filled.figures.filter((each) => isHere(s)(each) && each.status === "open"),
      );
      return f === undefined ? undefined : { f, at: anyPlace(s) };
    },
    allowed: (asked, { f, at }) =>
      mayAccept(asked, f.source.of, { ...at, kind: "observation", status: "final" }),
    attempt: async ({ county }, { f, at }, { random }) =>
      wasDone(await county.acceptAsObservation(f.id, observationInput(random, asObservation(at, 0)))),
  }),
  "enter a figure as a target": deed<{ f: HeldFigure; at: Placed }>({
    candidate: (s) => {
      const f = oneOf(
        s,
        s.filled.figures.filter((each) => isHere(s)(each) && each.status === "open"),
      );
      return f === undefined ? undefined : { f, at: anyPlace(s) };
    },
    allowed: (asked, { f, at }) => mayAccept(asked, f.source.of, { ...at, kind: "target" }),
    attempt: async ({ county }, { f, at }) =>
      wasDone(await county.acceptAsTarget(f.id, targetInput(at.unitId, at.line, 1))),
  }),
  "change a unit": deed<string>({
    candidate: ({ random }) => random.pick(["town-1", "office-2", "city"]),
    allowed: mayManage,
    attempt: async ({ county }, id, { asked }) => {
      const unit = asked.world.jurisdictions.get(asked.jurisdictionId)?.units.get(id);
      if (unit === undefined) throw new Error(`no unit ${id}`);
      await county.addOrgUnits([{ ...unitRow(unit, 0), name: "改名" }]);
      return true;
    },
  }),
  propose: deed<null>({
    candidate: () => null,
    allowed: mayPropose,
    attempt: async ({ county }) => {
      const row = { id: "new", nameZh: "新指标", nameEn: "", aliases: [], unit: "元", line: "trade" };
      return wasDone(await county.proposeIndicator({ ...row, definition: { nature: "flow" } }));
    },
  }),
  grant: deed<string>({
    candidate: (s) => (s.random.chance(0.3) ? s.asked.accountId : s.random.pick(s.accounts)),
    allowed: mayGrant,
    attempt: async ({ county }, accountId, { asked }) => {
      // Of a kind that the account holds already: roles that may not be held together are refused for that.
      const held = asked.world.posts.filter(
        (p) => p.accountId === accountId && p.jurisdictionId === asked.jurisdictionId,
      );
      const post = {
        role: held[0]?.role ?? "leader",
        orgUnitId: "town-1",
        lines: null,
        deputyFor: null,
      } as const;
      return wasDone(
        await county.grantPost({ ...post, accountId, validFrom: DAY, validTo: null, reason: "任命" }),
      );
    },
  }),
  end: deed<Asked["world"]["posts"][number]>({
    candidate: (s) => {
      const standing = s.asked.world.posts.filter((p) => isHere(s)(p) && p.endedOn === null);
      const own = standing.filter((p) => p.accountId === s.asked.accountId);
      return oneOf(s, s.random.chance(0.3) && own.length > 0 ? own : standing);
    },
    allowed: (asked, post) => mayEnd(asked, post.accountId),
    attempt: async ({ county }, post) => wasDone(await county.endPost(post.id, DAY, "免去")),
  }),
  "write an entry": deed<string>({
    candidate: ({ random, asked, accounts }) =>
      random.chance(0.5) ? asked.accountId : random.pick(accounts),
    allowed: mayWriteEntryAs,
    attempt: async ({ touched }, as, { asked }) => {
      await touched(INSERT_ENTRY, [asked.jurisdictionId, as]);
      return true;
    },
  }),
  anchor: deed<null>({
    candidate: () => null,
    allowed: () => false,
    attempt: async ({ touched }, _, { asked }) => (await touched(INSERT_ANCHOR, [asked.jurisdictionId])) > 0,
  }),
  tamper: deed<string>({
    candidate: ({ random }) => random.pick(TAMPERING),
    allowed: () => false,
    attempt: async ({ touched }, text, { asked }) => (await touched(text, [asked.jurisdictionId])) > 0,
  }),
  "act across": deed<Placed>({
    candidate: anyPlace,
    allowed: () => false,
    attempt: async ({ across, county: _ }, at, { random }) => {
      const county = across();
      const outcome = await county.appendObservations([observationInput(random, asObservation(at, 0))]);
      const bad = outcome.ok ? [] : outcome.bad.filter((b) => b.expected === "known org unit");
      return bad.length > 0 ? false : wasAppended(outcome);
    },
  }),
  "grant across": deed<string>({
    candidate: ({ random, accounts }) => random.pick(accounts),
    allowed: () => false,
    attempt: async ({ across }, accountId) => {
      const post = { role: "leader", orgUnitId: "town-1", lines: null, deputyFor: null } as const;
      const outcome = await across().grantPost({
        ...post,
        ...{ accountId, validFrom: DAY, validTo: null, reason: "任命" },
      });
      return !outcome.ok && outcome.code === "invalid" ? false : wasDone(outcome);
    },
  }),
};

/** Half the time a candidate of which the wanted answer is true, if a few tries find one. */
export const pickCandidate = (s: Stage, made: Deed<unknown>): { readonly on: unknown } | null => {
  const wanted = s.random.chance(0.6);
  let last: { readonly on: unknown } | null = null;
  for (let i = 0; i < 12; i++) {
    const on = made.candidate(s);
    if (on === undefined) continue;
    last = { on };
    if (made.allowed(s.asked, on) === wanted) break;
  }
  return last;
};
