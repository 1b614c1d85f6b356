/** 岗位: granted and ended, never changed. Who may do so is the database's to say. */
import { clashingRole, type LocalDate, parseLocalDate, ROLES, type Role } from "@xushi/core";
import { inArray } from "drizzle-orm";
import { SYSTEM_ACCOUNT } from "../access/acting.ts";
import type { Cell, Session } from "../engine/engine.ts";
import type { NewPost, Outcome, PostRow } from "../ledger.ts";
import { momentFromSql } from "../record/moment.ts";
import { storable } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import { orgUnit, post, postEnd } from "../schema/tables.ts";
import { type Books, deciding, type Writing } from "./books.ts";
import { done, refused } from "./outcome.ts";

/** An office acts in the tree of the unit that it belongs to. */
const POSTS = `
  SELECT p.post_id, p.account_id, p.role, p.org_unit_id, u.place,
    CASE WHEN u.kind = 'office' THEN coalesce(up.place, u.place) ELSE u.place END,
    array_to_json(p.lines)::text, u.designated_by IS NOT NULL, p.valid_from, p.valid_to, e.ended_on, p.deputy_for, p.reason,
    p.recorded_at, p.recorded_by, e.reason
  FROM post p
  JOIN org_unit u ON u.jurisdiction_id = $1 AND u.org_unit_id = p.org_unit_id
  LEFT JOIN org_unit up ON up.jurisdiction_id = $1 AND up.org_unit_id = u.parent_id
  LEFT JOIN post_end e ON e.jurisdiction_id = $1 AND e.post_id = p.post_id
  WHERE p.jurisdiction_id = $1`;

const OF_ACCOUNT = `${POSTS} AND p.account_id = $2 ORDER BY p.post_id`;
const BY_IDS = `${POSTS} AND p.post_id = ANY ($2::uuid[]) ORDER BY p.post_id`;
const ALL = `${POSTS} ORDER BY p.post_id`;

const postAt = (cells: readonly Cell[]): PostRow => {
  const c = cells as readonly (string | null)[];
  return {
    id: c[0] ?? "",
    accountId: c[1] ?? "",
    role: c[2] as Role,
    orgUnitId: c[3] ?? "",
    place: c[4] ?? "",
    tree: c[5] ?? "",
    lines: c[6] === null ? null : (JSON.parse(c[6] ?? "[]") as string[]),
    designated: cells[7] === true,
    validFrom: (c[8] ?? null) as LocalDate | null,
    validTo: (c[9] ?? null) as LocalDate | null,
    endedOn: (c[10] ?? null) as LocalDate | null,
    deputyFor: c[11] ?? null,
    reason: c[12] ?? "",
    recordedAt: momentFromSql(c[13] ?? ""),
    recordedBy: c[14] ?? "",
    endReason: c[15] ?? null,
  };
};

export const postsOfAccount = async (on: Session, jurisdictionId: string, accountId: string) =>
  (await on.rows(OF_ACCOUNT, [jurisdictionId, accountId])).map(postAt);

export const postsByIds = async (on: Session, jurisdictionId: string, ids: readonly string[]) =>
  (await on.rows(BY_IDS, [jurisdictionId, ids])).map(postAt);

/** Those that the account may see: its own, or all for whoever grants, manages or audits. */
export const listPosts = async (books: Books): Promise<PostRow[]> =>
  (await books.engine.rows(ALL, [books.jurisdictionId])).map(postAt);

type Wrong = { readonly field: string; readonly found: string; readonly expected: string };

/** As it goes into the settings of a transaction: see `access/scope.ts`. The product's own name is nobody's. */
const isAccount = (id: string): boolean => /^[A-Za-z0-9._:@~-]{1,128}$/.test(id) && id !== SYSTEM_ACCOUNT;

const isDay = (day: string | null): boolean => day === null || parseLocalDate(day) !== undefined;

const wrongForm = (p: NewPost): Wrong | null => {
  if (!ROLES.includes(p.role)) return { field: "role", found: p.role, expected: ROLES.join(" | ") };
  if (!isAccount(p.accountId)) return { field: "accountId", found: p.accountId, expected: "account" };
  if (!isDay(p.validFrom)) return { field: "validFrom", found: String(p.validFrom), expected: "YYYY-MM-DD" };
  if (!isDay(p.validTo)) return { field: "validTo", found: String(p.validTo), expected: "YYYY-MM-DD" };
  if (p.validFrom !== null && p.validTo !== null && p.validTo < p.validFrom)
    return { field: "validTo", found: p.validTo, expected: `${p.validFrom} or later` };
  const line = p.lines?.find((l) => !/^[a-z][a-z0-9-]{0,31}$/.test(l));
  if (line !== undefined) return { field: "lines", found: line, expected: "line of work" };
  if (p.lines?.length === 0) return { field: "lines", found: "", expected: "a line, or all of them" };
  return p.reason.trim() === "" ? { field: "reason", found: "", expected: "a reason" } : null;
};

/** A post that has not ended before the other begins. */
const overlaps = (held: PostRow, wanted: NewPost): boolean => {
  const last = [held.validTo, held.endedOn].filter((day) => day !== null).sort()[0] ?? null;
  return (
    (last === null || wanted.validFrom === null || wanted.validFrom <= last) &&
    (held.validFrom === null || wanted.validTo === null || held.validFrom <= wanted.validTo)
  );
};

const findClash = (held: readonly PostRow[], wanted: NewPost): Role | null =>
  clashingRole(
    held.filter((p) => overlaps(p, wanted)).map((p) => p.role),
    wanted.role,
  );

/** A deputy does what its principal does, no more. */
const misfitsPrincipal = (principal: PostRow | undefined, p: NewPost): boolean =>
  principal === undefined ||
  principal.role !== p.role ||
  principal.orgUnitId !== p.orgUnitId ||
  principal.accountId === p.accountId ||
  (principal.lines !== null && (p.lines === null || p.lines.some((l) => !principal.lines?.includes(l))));

const findWrong = async (w: Writing, given: NewPost): Promise<Wrong | null> => {
  const form = wrongForm(given);
  if (form !== null) return form;
  const [unit] = await w.db
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(inArray(orgUnit.id, [given.orgUnitId]))
    .limit(1);
  if (unit === undefined) return { field: "orgUnitId", found: given.orgUnitId, expected: "known org unit" };
  if (given.deputyFor !== null) {
    const ids = isUuid(given.deputyFor) ? [given.deputyFor] : [];
    const [principal] = await postsByIds(w.tx, w.jurisdictionId, ids);
    if (misfitsPrincipal(principal, given))
      return { field: "deputyFor", found: given.deputyFor, expected: "a post of the same role and unit" };
  }
  const held = await postsOfAccount(w.tx, w.jurisdictionId, given.accountId);
  const clash = findClash(held, given);
  return clash === null ? null : { field: "role", found: given.role, expected: `apart from ${clash}` };
};

const insertPost = async (w: Writing, given: NewPost): Promise<Outcome<PostRow>> => {
  const wrong = await findWrong(w, given);
  if (wrong !== null) return refused("invalid", wrong);
  const { accountId, role, orgUnitId, validFrom, validTo, deputyFor } = given;
  const lines = given.lines === null ? null : [...given.lines].sort();
  const row = { id: uuidv7(), accountId, role, orgUnitId, lines, validFrom, validTo, deputyFor };
  const reason = storable(given.reason).trim();
  const { jurisdictionId, seq: journalSeq, at: recordedAt, person: recordedBy } = w;
  await w.db.insert(post).values({ ...row, reason, jurisdictionId, journalSeq, recordedAt, recordedBy });
  await w.record({
    right: "grant",
    action: "post.grant",
    entity: "post",
    entityId: row.id,
    before: null,
    after: { post: { ...row, reason } },
  });
  return found(w, row.id);
};

const found = async (w: Writing, id: string): Promise<Outcome<PostRow>> => {
  const [made] = await postsByIds(w.tx, w.jurisdictionId, [id]);
  return made === undefined ? refused("not-found", { postId: id }) : done(made);
};

const insertEnd = async (
  w: Writing,
  id: string,
  endedOn: string,
  given: string,
): Promise<Outcome<PostRow>> => {
  const [held] = isUuid(id) ? await postsByIds(w.tx, w.jurisdictionId, [id]) : [];
  if (held === undefined) return refused("not-found", { postId: id });
  if (held.endedOn !== null) return refused("conflict", { postId: id, endedOn: held.endedOn });
  if (parseLocalDate(endedOn) === undefined)
    return refused("invalid", { field: "endedOn", found: endedOn, expected: "YYYY-MM-DD" });
  const reason = storable(given).trim();
  if (reason === "") return refused("invalid", { field: "reason", found: given, expected: "a reason" });
  const row = { postId: id, accountId: held.accountId, endedOn, reason };
  const { jurisdictionId, seq: journalSeq, at: recordedAt, person: recordedBy } = w;
  await w.db.insert(postEnd).values({ ...row, jurisdictionId, journalSeq, recordedAt, recordedBy });
  await w.record({
    right: "grant",
    action: "post.end",
    entity: "post",
    entityId: id,
    before: null,
    after: { postEnd: row },
  });
  return found(w, id);
};

export const grantPost = (books: Books, given: NewPost): Promise<Outcome<PostRow>> =>
  deciding(books, (w) => insertPost(w, given));

/** The day on which it ends still belongs to it. */
export const endPost = (books: Books, id: string, endedOn: string, reason: string) =>
  deciding<PostRow>(books, (w) => insertEnd(w, id, endedOn, reason));

/** 移交: one holds it to the evening of the day before, the other from that morning. Both or neither. */
export const handOverPost = (
  books: Books,
  id: string,
  to: {
    readonly accountId: string;
    readonly from: LocalDate;
    readonly lastDay: LocalDate;
    readonly reason: string;
  },
): Promise<Outcome<PostRow>> =>
  deciding(books, async (w) => {
    const ended = await insertEnd(w, id, to.lastDay, to.reason);
    if (!ended.ok) return ended;
    // Who takes over from a deputy is one, too: bound to the same principal.
    const { role, orgUnitId, lines, validTo, deputyFor } = ended.value;
    const given = { role, orgUnitId, lines, validTo, deputyFor };
    const made = await insertPost(w, {
      ...given,
      accountId: to.accountId,
      validFrom: to.from,
      reason: to.reason,
    });
    if (!made.ok) throw new HandOverRefused(made);
    return made;
  }).catch((error: unknown) => {
    if (error instanceof HandOverRefused) return error.outcome;
    throw error;
  });

/** Takes the ending back, too. */
class HandOverRefused extends Error {
  readonly outcome: Extract<Outcome<PostRow>, { ok: false }>;
  constructor(outcome: Extract<Outcome<PostRow>, { ok: false }>) {
    super("The post was not handed over");
    this.outcome = outcome;
  }
}
