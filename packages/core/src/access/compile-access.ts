/** Posts → the short lists of prefixes that the database's policies compare rows with. */
import { OFFICER_ROLES, type Place, type Post, type Role } from "./post.ts";

/**
 * A pattern is a prefix of a row's place, "/xuchuan/town:shiqiao/", or of its line and place, "investment@/xuchuan/".
 * A right stands before it: "report:investment@/xuchuan/". A right without a place stands alone: "grant".
 */
export type Pattern = string;

/** What an account may do in one jurisdiction on one day. Empty lists allow nothing. */
export type Access = {
  readonly read: readonly Pattern[];
  /** Only what is published. */
  readonly published: readonly Pattern[];
  /** Places whose sources are seen; `shared` for those that are shared with the whole jurisdiction. */
  readonly sources: readonly Pattern[];
  readonly write: readonly Pattern[];
};

/** What everyone keeps to compare with: rows of units outside the jurisdiction's tree. */
const OUTSIDE = "/~/";
/** Seen by all who may read anything at all. */
const SHARED = "shared";
/** The empty prefix: even a row whose place was tampered with is seen by who checks the books. */
const EVERYWHERE = "";
/** May change a figure by entering it, wherever the ledger lets the entry itself pass. */
export const ENTER = "enter";

const below = (place: Place): Pattern => place.slice(0, -1);
const isRoot = (place: Place): boolean => /^\/[^/]+\/\.$/.test(place) && !place.startsWith(OUTSIDE);

const inLines = (post: Post, place: Pattern): Pattern[] =>
  post.lines === null ? [place] : post.lines.map((line) => `${line}@${place}`);

const withRight = (rights: readonly string[], patterns: readonly Pattern[]): Pattern[] =>
  rights.flatMap((right) => patterns.map((pattern) => `${right}:${pattern}`));

const NOTHING: Access = { read: [], published: [], sources: [], write: [] };

/** A source has no line: a post that is bound to lines receives for its own unit only, and so sees what it receives. */
const receiving = (post: Post): Pattern =>
  `receive:${post.lines === null || post.role === "reporting-unit" ? below(post.place) : post.place}`;

const officer = (right: string) => (): Access => ({ ...NOTHING, write: [right] });

const leader = (post: Post): Access => ({
  ...NOTHING,
  read: [...inLines(post, below(post.tree)), ...inLines(post, OUTSIDE)],
  sources: treeSources(post),
});

const supervisor = (post: Post): Access => ({
  ...leader(post),
  write: [receiving(post), ...(post.designated ? withRight(["inspect"], [below(post.tree)]) : [])],
});

const lineOffice = (post: Post): Access => ({
  ...leader(post),
  write: [
    ...withRight(["report", "settle", "plan"], inLines(post, below(post.tree))),
    ...(isRoot(post.tree) ? withRight(["report"], inLines(post, OUTSIDE)) : []),
    receiving(post),
    ENTER,
  ],
});

/** At an office with lines also the unit that the office belongs to: itself, not what is below it. */
const reportingUnit = (post: Post): Access => {
  const own = [below(post.place), ...(post.lines ?? []).map((line) => `${line}@${post.tree}`)];
  return {
    ...NOTHING,
    read: [...own, ...inLines(post, OUTSIDE)],
    sources: [SHARED, below(post.place)],
    write: [...withRight(["report"], own), receiving(post), ENTER],
  };
};

const resident = (post: Post): Access => ({
  ...NOTHING,
  published: [...inLines(post, below(post.tree)), ...inLines(post, OUTSIDE)],
  sources: [SHARED],
});

/** A source has no line, so whoever is bound to lines sees those of its own unit and the shared ones. */
const treeSources = (post: Post): Pattern[] =>
  post.lines === null ? [SHARED, below(post.tree), post.place] : [SHARED, post.place];

const BY_ROLE: Readonly<Record<Role, (post: Post) => Access>> = {
  "system-admin": officer("manage"),
  "security-officer": officer("grant"),
  auditor: officer("audit"),
  leader,
  supervisor,
  "line-office": lineOffice,
  "reporting-unit": reportingUnit,
  public: resident,
};

const distinct = (patterns: readonly Pattern[]): Pattern[] => [...new Set(patterns)];

/** What the posts, all in force, allow together. */
export const compileAccess = (posts: readonly Post[]): Access => {
  const all = posts.map((post) => BY_ROLE[post.role](post));
  return {
    read: distinct(all.flatMap((a) => a.read)),
    published: distinct(all.flatMap((a) => a.published)),
    sources: distinct(all.flatMap((a) => a.sources)),
    write: distinct(all.flatMap((a) => a.write)),
  };
};

/** What the product itself does: loading, jobs, restoring. Never an account's. */
export const WHOLE_ACCESS: Access = {
  read: [EVERYWHERE],
  published: [EVERYWHERE],
  sources: [SHARED, EVERYWHERE],
  write: [
    ...withRight(["report", "settle", "plan", "receive", "inspect"], ["/"]),
    ENTER,
    "manage",
    "grant",
    "audit",
    "system",
  ],
};

/** Why these roles may not be held together; `null` where they may. */
export const clashingRole = (held: readonly Role[], wanted: Role): Role | null =>
  held.find((role) => role !== wanted && (OFFICER_ROLES.has(role) || OFFICER_ROLES.has(wanted))) ?? null;
