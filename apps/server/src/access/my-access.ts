import type { MyAccess } from "@xushi/contract";
import { type Access, ROLES } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { People } from "./people.ts";
import { wirePosts } from "./wire-post.ts";

type Right = MyAccess["rights"][number];

const WRITES: readonly Right[] = [
  "report",
  "settle",
  "plan",
  "receive",
  "inspect",
  "audit",
  "manage",
  "grant",
];

const rightsOf = ({ read, published, write }: Access): Right[] => [
  ...(read.length + published.length > 0 ? (["read"] as const) : []),
  ...WRITES.filter((right) => write.some((pattern) => pattern === right || pattern.startsWith(`${right}:`))),
];

/** The most telling post: business before officers, in the order of the roles; of equals the one held longest. */
const homeOf = ({ acting, vocabulary }: Books): string | null => {
  const post = [...acting.posts].sort((a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role))[0];
  if (post === undefined) return vocabulary.jurisdiction.orgUnitId;
  const unit = vocabulary.units.get(post.orgUnitId);
  return unit?.kind === "office" ? unit.parentId : (unit?.id ?? null);
};

/** What the caller may do here today. */
export const myAccess = async (books: Books, people: People): Promise<Outcome<MyAccess>> => {
  const own = new Set(books.acting.posts.map((post) => post.id));
  const rows = (await books.county.posts()).filter((post) => own.has(post.id));
  const posts = await wirePosts(rows, people, books.today);
  return done({ posts, rights: rightsOf(books.acting.access), home: homeOf(books) });
};
