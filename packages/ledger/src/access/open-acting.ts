/** From an account to what it may do today: its posts in force, compiled. */
import { compileAccess, type LocalDate, postsInForce } from "@xushi/core";
import { postsByIds, postsOfAccount } from "../books/posts.ts";
import type { Engine } from "../engine/engine.ts";
import type { PostRow } from "../ledger.ts";
import type { Acting } from "./acting.ts";
import { type Scope, scopeScript } from "./scope.ts";

export type AccountName = { readonly accountId: string; readonly person: string };

/** Sees its own posts and the tree, nothing else. */
const bare = (accountId: string, jurisdictionId: string, posts: readonly string[] = []): Scope => ({
  accountId,
  jurisdictionId,
  read: [],
  published: [],
  sources: [],
  write: [],
  posts,
});

/** `null` where the account has no post in force: to it, the jurisdiction is not there. */
export const openActing = async (
  engine: Engine,
  jurisdictionId: string,
  { accountId, person }: AccountName,
  on: LocalDate,
): Promise<Acting | null> => {
  const own = await engine.transaction(
    (tx) => postsOfAccount(tx, jurisdictionId, accountId),
    scopeScript(bare(accountId, jurisdictionId)),
  );
  const principals = await loadPrincipals(engine, jurisdictionId, accountId, own);
  const ids = new Set(postsInForce(own, principals, on).map((p) => p.id));
  const posts = own.filter((p) => ids.has(p.id));
  return posts.length === 0
    ? null
    : { accountId, person, posts, access: compileAccess(posts), jurisdictionId, on };
};

/**
 * The jurisdictions in which the account holds a post in force. Each is asked by itself: a post is seen only from its own,
 * and one transaction touches one jurisdiction.
 */
export const jurisdictionsOf = async (
  engine: Engine,
  among: readonly string[],
  account: AccountName,
  on: LocalDate,
): Promise<string[]> => {
  const held: string[] = [];
  for (const id of among) if ((await openActing(engine, id, account, on)) !== null) held.push(id);
  return held;
};

const loadPrincipals = async (
  engine: Engine,
  jurisdictionId: string,
  accountId: string,
  own: readonly PostRow[],
): Promise<PostRow[]> => {
  const found: PostRow[] = [];
  // A deputy may stand in for a deputy: link by link, since each link is seen only by who is told its id.
  for (let ids = principalIds(own); ids.length > 0; ) {
    const next = await engine.transaction(
      (tx) => postsByIds(tx, jurisdictionId, ids),
      scopeScript(bare(accountId, jurisdictionId, ids)),
    );
    found.push(...next);
    ids = principalIds(next);
  }
  return found;
};

const principalIds = (posts: readonly PostRow[]): string[] => posts.flatMap((p) => p.deputyFor ?? []);
