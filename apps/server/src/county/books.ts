import type { LocalDate } from "@xushi/core";
import type { Acting, County, JurisdictionRow, Ledger } from "@xushi/ledger";
import type { Context, MiddlewareHandler } from "hono";
import type { Deps } from "../deps.ts";
import { callerOf } from "../http/caller.ts";
import { type Outcome, refused } from "../http/outcome.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

/** One county's ledger with its words, as far as whoever asks may see and change it. */
export type Books = {
  readonly county: County;
  readonly acting: Acting;
  readonly vocabulary: Vocabulary;
  /** The county's day on which they were opened. */
  readonly today: LocalDate;
};

/** The books of a jurisdiction; `null` when it is not held here. */
export const openBooks = async (
  ledger: Ledger,
  jurisdictionId: string,
  acting: Acting,
  today: LocalDate,
): Promise<Books | null> => {
  const jurisdiction = (await ledger.jurisdictions()).find((j) => j.id === jurisdictionId);
  if (jurisdiction === undefined) return null;
  const county = ledger.county(jurisdictionId, acting);
  return { county, acting, today, vocabulary: await loadVocabulary(jurisdiction, county) };
};

/**
 * Works in the books of a jurisdiction, in the posts that the caller has there today. A county where he has none and one
 * that is not held here get the same answer: which counties there are is nobody's to find out.
 */
export const inCounty = async <T>(
  deps: Pick<Deps, "ledger" | "today">,
  c: Context,
  jurisdictionId: string,
  work: (books: Books) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const today = deps.today();
  const acting = await actingIn(deps, c, jurisdictionId);
  const books = acting === null ? null : await openBooks(deps.ledger, jurisdictionId, acting, today);
  return books === null ? refused("access.no-post", { id: jurisdictionId }) : work(books);
};

const ACTING = "acting";
type Opened = { readonly jurisdictionId: string; readonly acting: Acting | null };

/** Once a request: the guard asks first, the handler asks again. */
const actingIn = async (
  { ledger, today }: Pick<Deps, "ledger" | "today">,
  c: Context,
  jurisdictionId: string,
): Promise<Acting | null> => {
  const held = c.get(ACTING) as Opened | undefined;
  if (held?.jurisdictionId === jurisdictionId) return held.acting;
  const caller = callerOf(c);
  const acting = caller.local ?? (await ledger.openActing(jurisdictionId, caller, today()));
  c.set(ACTING, { jurisdictionId, acting } satisfies Opened);
  return acting;
};

const IN_JURISDICTION = /^\/api\/([^/]+)\/./;

/**
 * Before anything of the request is looked at: whoever has no post in the county learns nothing of it, not even what a
 * well-formed question would be.
 */
export const requirePost =
  (deps: Pick<Deps, "ledger" | "today">): MiddlewareHandler =>
  async (c, next) => {
    const id = IN_JURISDICTION.exec(c.req.path)?.[1];
    if (id === undefined) return next();
    const jurisdictionId = decodeURIComponent(id);
    if ((await actingIn(deps, c, jurisdictionId)) !== null) return next();
    const { refusal, status } = refused("access.no-post", { id: jurisdictionId });
    return c.json(refusal, status);
  };

/** Those in which the caller holds a post today; all of them for whoever holds the data folder. */
export const ownJurisdictions = async (
  { ledger, today }: Pick<Deps, "ledger" | "today">,
  c: Context,
): Promise<JurisdictionRow[]> => {
  const caller = callerOf(c);
  const all = await ledger.jurisdictions();
  if (caller.local !== undefined) return all;
  const own = new Set(await ledger.jurisdictionsOf(caller, today()));
  return all.filter((j) => own.has(j.id));
};
