/**
 * docs/access.md once more, written from its words alone: it walks the tree by parents, asks every post in turn, and knows
 * neither prefixes nor patterns nor settings. Slow and plain on purpose.
 */
import type {
  ItemLike,
  JournalSubject,
  ObservationLike,
  OraclePost,
  OracleUnit,
  Placed,
  SourceLike,
  Subject,
  TargetLike,
  World,
} from "./world.ts";

/** "in force from its first to its last day, both inclusive"; a deputy "only while that one is too". */
export const isInForce = (world: World, post: OraclePost, day: string): boolean => {
  if (post.validFrom !== null && day < post.validFrom) return false;
  if (post.validTo !== null && day > post.validTo) return false;
  if (post.endedOn !== null && day > post.endedOn) return false;
  if (post.deputyFor === null) return true;
  const principal = world.posts.find((p) => p.id === post.deputyFor);
  return principal !== undefined && isInForce(world, principal, day);
};

export type Asked = {
  readonly world: World;
  readonly jurisdictionId: string;
  readonly accountId: string;
  readonly day: string;
};

const jurisdictionOf = ({ world, jurisdictionId }: Asked) => {
  const found = world.jurisdictions.get(jurisdictionId);
  if (found === undefined) throw new Error(`no jurisdiction ${jurisdictionId}`);
  return found;
};

const unitOf = (asked: Asked, id: string): OracleUnit => {
  const unit = jurisdictionOf(asked).units.get(id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
};

export const postsInForce = (asked: Asked): OraclePost[] =>
  asked.world.posts.filter(
    (p) =>
      p.jurisdictionId === asked.jurisdictionId &&
      p.accountId === asked.accountId &&
      isInForce(asked.world, p, asked.day),
  );

const hangsUnder = (asked: Asked, unitId: string, topId: string): boolean => {
  for (let at: string | null = unitId; at !== null; at = unitOf(asked, at).parentId)
    if (at === topId) return true;
  return false;
};

const isOutside = (asked: Asked, unitId: string) => !hangsUnder(asked, unitId, jurisdictionOf(asked).rootId);

/** "an org unit with all below it"; "No tree of an outside unit reaches into the jurisdiction's own" */
const isWithin = (asked: Asked, unitId: string, topId: string): boolean =>
  hangsUnder(asked, unitId, topId) && isOutside(asked, unitId) === isOutside(asked, topId);

/** "A post at an office acts in the tree of the unit that the office belongs to" */
const treeTop = (asked: Asked, post: OraclePost): string => {
  const unit = unitOf(asked, post.unitId);
  return unit.kind === "office" ? (unit.parentId ?? unit.id) : unit.id;
};

const hasLine = (post: OraclePost, line: string) => post.lines === null || post.lines.includes(line);

const OFFICERS = ["system-admin", "security-officer", "auditor"];
const READERS = ["leader", "supervisor", "line-office", "reporting-unit", "public"];
const RECEIVERS = ["supervisor", "line-office", "reporting-unit"];
const REPORTERS = ["line-office", "reporting-unit"];

/** The column "where" and "lines" of the table of roles, for roles that act on rows. */
const reaches = (asked: Asked, post: OraclePost, { unitId, line }: Placed): boolean => {
  if (post.role !== "reporting-unit")
    return isWithin(asked, unitId, treeTop(asked, post)) && hasLine(post, line);
  if (isWithin(asked, unitId, post.unitId)) return true;
  const own = unitOf(asked, post.unitId);
  return own.kind === "office" && post.lines !== null && unitId === own.parentId && hasLine(post, line);
};

const isPublished = (row: ObservationLike | TargetLike) =>
  row.kind === "target" || row.status !== "preliminary";

const mayReadRow = (
  asked: Asked,
  row: ObservationLike | TargetLike,
  roles: readonly string[] = READERS,
): boolean =>
  postsInForce(asked).some((post) => {
    if (!roles.includes(post.role)) return false;
    if (post.role === "public" && !isPublished(row)) return false;
    if (reaches(asked, post, row)) return true;
    return isOutside(asked, row.unitId) && hasLine(post, row.line);
  });

const mayReadAnything = (asked: Asked) => postsInForce(asked).some((p) => READERS.includes(p.role));

/** "posts that may read … at that unit itself, or with every line and a tree that contains it" */
const postsSeeUnit = (asked: Asked, source: SourceLike): boolean =>
  postsInForce(asked).some((p) => {
    if (!READERS.includes(p.role) || p.role === "public") return false;
    if (p.role === "reporting-unit") return isWithin(asked, source.unitId, p.unitId);
    return (
      p.unitId === source.unitId || (p.lines === null && isWithin(asked, source.unitId, treeTop(asked, p)))
    );
  });

export const seesSource = (asked: Asked, source: SourceLike): boolean =>
  postsInForce(asked).length > 0 &&
  (source.accountId === asked.accountId ||
    postsSeeUnit(asked, source) ||
    (source.shared && mayReadAnything(asked)));

/** Rule 11: "where its responsible unit stands, or where it lies (…; not if that is outside the jurisdiction)" */
export const mayReadItem = (asked: Asked, { unitId, locatedId, line }: ItemLike): boolean =>
  postsInForce(asked).some((post) => {
    if (!READERS.includes(post.role) || post.role === "public") return false;
    if (reaches(asked, post, { unitId, line })) return true;
    return (
      locatedId !== null && !isOutside(asked, locatedId) && reaches(asked, post, { unitId: locatedId, line })
    );
  });

/** Rule 11, of an item that is there: it must be seen, too. */
export const mayChangeItem = (asked: Asked, item: ItemLike): boolean =>
  mayReadItem(asked, item) && mayReport(asked, item);
export const mayAcceptItem = (asked: Asked, item: ItemLike): boolean =>
  mayReadItem(asked, item) && maySettle(asked, item);
export const mayHandOverItem = (asked: Asked, item: ItemLike, unitId: string): boolean =>
  mayChangeItem(asked, item) && mayReport(asked, { unitId, line: item.line });

/** Rule 7: what an entry is about, read by those who may read, "the public excepted". */
const readsEntryAbout = (asked: Asked, about: Subject): boolean => {
  const roles = READERS.filter((role) => role !== "public");
  switch (about.kind) {
    case "observation":
    case "target":
      return mayReadRow(asked, about, roles);
    case "withdrawal":
    case "adjudication":
    case "target-withdrawal":
      return mayReadRow(asked, about.of, roles);
    case "source":
      return postsSeeUnit(asked, about);
    case "figure":
      return postsSeeUnit(asked, about.of);
    case "item":
      return mayReadItem(asked, { ...about, locatedId: null });
    default:
      return false;
  }
};

export const mayRead = (asked: Asked, row: Subject | JournalSubject): boolean => {
  if (postsInForce(asked).length === 0) return false;
  switch (row.kind) {
    case "observation":
    case "target":
      return mayReadRow(asked, row);
    case "withdrawal":
    case "adjudication":
    case "target-withdrawal":
      return mayReadRow(asked, row.of);
    case "source":
      return seesSource(asked, row);
    case "figure":
      return seesSource(asked, row.of);
    case "item":
      return mayReadItem(asked, row);
    case "item-version":
    case "item-link":
    case "item-file":
      return mayReadItem(asked, row.of);
    case "post":
      return row.accountId === asked.accountId || holds(asked, OFFICERS);
    case "org-unit":
    case "indicator":
      return true;
    case "anchor":
      return true;
    case "journal":
      return (
        holds(asked, ["auditor"]) ||
        row.accountId === asked.accountId ||
        (row.about !== null && readsEntryAbout(asked, row.about))
      );
  }
};

const holds = (asked: Asked, roles: readonly string[]) =>
  postsInForce(asked).some((p) => roles.includes(p.role));

/** Observations and their corrections; outside ones by a line-office post "whose tree is the jurisdiction's own". */
export const mayReport = (asked: Asked, at: Placed): boolean =>
  postsInForce(asked).some((post) => {
    if (!REPORTERS.includes(post.role)) return false;
    if (reaches(asked, post, at)) return true;
    const wholeTree = treeTop(asked, post) === jurisdictionOf(asked).rootId;
    return post.role === "line-office" && wholeTree && isOutside(asked, at.unitId) && hasLine(post, at.line);
  });

const lineOfficeReaches = (asked: Asked, at: Placed) =>
  postsInForce(asked).some((post) => post.role === "line-office" && reaches(asked, post, at));

/** Adjudicate and withdraw. */
export const maySettle = lineOfficeReaches;
/** Set and revise targets. */
export const mayPlan = lineOfficeReaches;

/** "while he may report there" */
export const mayWithdraw = (asked: Asked, row: ObservationLike, enteredBy: string): boolean =>
  maySettle(asked, row) || (enteredBy === asked.accountId && mayReport(asked, row));

/** Bring in a source that then belongs to this unit. */
export const mayReceiveAt = (asked: Asked, unitId: string): boolean =>
  postsInForce(asked).some(
    (post) =>
      RECEIVERS.includes(post.role) &&
      (post.unitId === unitId ||
        ((post.lines === null || post.role === "reporting-unit") && isWithin(asked, unitId, post.unitId))),
  );

export const mayReceive = (asked: Asked): boolean =>
  postsInForce(asked).some((post) => RECEIVERS.includes(post.role));

/** Correct and reject its figures, share it: seen, and the right to receive where it was received. */
export const mayTreat = (asked: Asked, source: SourceLike): boolean =>
  seesSource(asked, source) && mayReceiveAt(asked, source.unitId);

/** Rule 6. */
export const mayAccept = (asked: Asked, source: SourceLike, into: ObservationLike | TargetLike): boolean =>
  seesSource(asked, source) && (into.kind === "target" ? mayPlan(asked, into) : mayReport(asked, into));

export const mayManage = (asked: Asked): boolean => holds(asked, ["system-admin"]);

/** "no officer grants to himself" */
export const mayGrant = (asked: Asked, accountId: string): boolean =>
  holds(asked, ["security-officer"]) && accountId !== asked.accountId;

/** "or ends his own post" */
export const mayEnd = mayGrant;

export const mayPropose = (asked: Asked): boolean => mayManage(asked) || holds(asked, REPORTERS);

/** Every entry names who made it. */
export const mayWriteEntryAs = (asked: Asked, accountId: string): boolean =>
  postsInForce(asked).length > 0 && accountId === asked.accountId;
