import type { Post, PostDraft, PostEnding, PostHandOver } from "@xushi/contract";
import { addDays, localDate, type Role } from "@xushi/core";
import {
  type County,
  type Ledger,
  type Outcome as LedgerOutcome,
  type PostRow,
  systemActing,
} from "@xushi/ledger";
import { LINES } from "@xushi/registers";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { demandOfficerFactor } from "./officer-factor.ts";
import type { People } from "./people.ts";
import { wirePosts } from "./wire-post.ts";

export const listPosts = async ({ county, today }: Books, people: People): Promise<Outcome<Post[]>> =>
  done(await wirePosts(await county.posts(), people, today));

const shown = async (
  { today }: Books,
  people: People,
  result: LedgerOutcome<PostRow>,
  id: string,
): Promise<Outcome<Post>> => {
  if (!result.ok) return refusedPost(result) ?? ofLedger(result, "post.unknown", id);
  const [post] = await wirePosts([result.value], people, today);
  return post === undefined ? refused("post.unknown", { id }) : done(post);
};

/** The separation of officers is a rule that people run into: it has its own words. */
const refusedPost = (result: Extract<LedgerOutcome<PostRow>, { ok: false }>): Outcome<never> | null => {
  const { field, expected = "" } = result.detail as { field?: string; expected?: string };
  if (result.code !== "invalid" || field !== "role" || !expected.startsWith("apart from ")) return null;
  return refused("post.officers-apart", { role: expected.slice("apart from ".length) });
};

type Around = { readonly people: People; readonly ledger: Ledger };

export const grantPost = async (
  books: Books,
  { people, ledger }: Around,
  draft: z.output<typeof PostDraft>,
): Promise<Outcome<Post>> => {
  const line = draft.lines?.find((id) => !LINES.some((known) => known.id === id));
  if (line !== undefined) return refused("line.unknown", { id: line });
  if (!(await people.namesOf([draft.accountId])).has(draft.accountId))
    return refused("account.unknown", { id: draft.accountId });
  const county = (await isFirstOfficer(books, draft.role)) ? bootstrap(books, ledger) : books.county;
  const granted = await county.grantPost(draft);
  if (granted.ok) await demandOfficerFactor(ledger, county.jurisdictionId, granted.value);
  return shown(books, people, granted, draft.accountId);
};

/**
 * Where no security officer holds a post yet nobody could grant one: until then the administrator names the other two
 * officers (docs/access.md, rule 10).
 */
const isFirstOfficer = async ({ acting, county }: Books, role: Role): Promise<boolean> => {
  const { write } = acting.access;
  if (!write.includes("manage") || write.includes("grant")) return false;
  if (role !== "security-officer" && role !== "auditor") return false;
  return !(await county.posts()).some((post) => post.role === "security-officer" && post.endedOn === null);
};

const bootstrap = ({ acting, county }: Books, ledger: Ledger): County =>
  ledger.county(county.jurisdictionId, systemActing(acting.person, acting.accountId));

export const endPost = async (
  books: Books,
  people: People,
  id: string,
  { endedOn, reason }: z.output<typeof PostEnding>,
): Promise<Outcome<Post>> => shown(books, people, await books.county.endPost(id, endedOn, reason), id);

export const handOverPost = async (
  books: Books,
  { people, ledger }: Around,
  id: string,
  { accountId, from, reason }: z.output<typeof PostHandOver>,
): Promise<Outcome<Post>> => {
  if (!(await people.namesOf([accountId])).has(accountId))
    return refused("account.unknown", { id: accountId });
  const first = localDate(from);
  const to = { accountId, from: first, lastDay: addDays(first, -1), reason };
  const handed = await books.county.handOverPost(id, to);
  if (handed.ok) await demandOfficerFactor(ledger, books.county.jurisdictionId, handed.value);
  return shown(books, people, handed, id);
};
