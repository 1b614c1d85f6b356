/** Who acts, in which posts, with what access: compiled once for a request, handed to every operation. */
import {
  type Access,
  compileAccess,
  ENTER,
  type LocalDate,
  type Place,
  type Post,
  WHOLE_ACCESS,
} from "@xushi/core";
import type { Scope } from "./scope.ts";

export type Acting = {
  readonly accountId: string;
  /** The name that the journal keeps beside the account. */
  readonly person: string;
  /** Those in force on that day. */
  readonly posts: readonly (Post & { readonly orgUnitId: string })[];
  readonly access: Access;
  /** Where it may do so; `null`: the product itself, anywhere. */
  readonly jurisdictionId: string | null;
  /** The county's day on which it was compiled. */
  readonly on: LocalDate | null;
};

export const SYSTEM_ACCOUNT = "system";

/** The product itself, or an account in an event that no post allows or forbids: signing in. */
export const systemActing = (person: string, accountId = SYSTEM_ACCOUNT): Acting => ({
  accountId,
  person,
  posts: [],
  access: WHOLE_ACCESS,
  jurisdictionId: null,
  on: null,
});

/** @throws TypeError for another jurisdiction: "grant", compiled from a post in one county, grants nothing in the next. */
export const scopeOf = (acting: Acting, jurisdictionId: string): Scope => {
  if (acting.jurisdictionId !== null && acting.jurisdictionId !== jurisdictionId)
    throw new TypeError(`Acts in ${acting.jurisdictionId}, not in ${jurisdictionId}`);
  return { ...acting.access, jurisdictionId, accountId: acting.accountId };
};

/** The same without the right to mark a figure as entered: what is left needs the right to receive. */
export const scopeWithoutEntering = (acting: Acting, jurisdictionId: string): Scope => {
  const scope = scopeOf(acting, jurisdictionId);
  return { ...scope, write: scope.write.filter((pattern) => pattern !== ENTER) };
};

/** What a change is about, so far as access goes. */
export type About = { readonly right: string; readonly line?: string; readonly place?: Place };

const allows = (access: Access, { right, line, place }: About): boolean =>
  access.write.some((pattern) => {
    if (place === undefined) return pattern === right || pattern.startsWith(`${right}:`);
    return (
      `${right}:${place}`.startsWith(pattern) ||
      (line !== undefined && `${right}:${line}@${place}`.startsWith(pattern))
    );
  });

/**
 * The post that a change is made in, for the journal: "line-office@office:statistics". Of several the first; `null` for
 * the product itself.
 */
export const actingPost = ({ posts }: Acting, about: About): string | null => {
  const post = posts.find((p) => allows(compileAccess([p]), about)) ?? posts[0];
  return post === undefined ? null : `${post.role}@${post.orgUnitId}`;
};
