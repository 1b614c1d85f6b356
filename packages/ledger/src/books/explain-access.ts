/** What an account may do with an indicator of a unit, asked of the database's own policies, whole and post by post. */
import { type Access, compileAccess, type LocalDate, postsInForce } from "@xushi/core";
import { askPolicy, type PolicyName } from "../access/ask-policy.ts";
import { scopeScript } from "../access/scope.ts";
import type { Session } from "../engine/engine.ts";
import type { AccessAnswer, AskedRight, Outcome, PostRow } from "../ledger.ts";
import type { Books } from "./books.ts";
import { knownIndicators, knownOrgUnits } from "./known-ids.ts";
import { done, refused } from "./outcome.ts";
import { postsByIds, postsOfAccount } from "./posts.ts";

/** `status`: what kind of observation is asked about. */
const QUESTIONS: readonly (PolicyName & { right: AskedRight; status: string })[] = [
  { right: "read", table: "observation", policy: "observation_read", status: "preliminary" },
  { right: "read-published", table: "observation", policy: "observation_read", status: "final" },
  { right: "report", table: "observation", policy: "observation_add", status: "preliminary" },
  { right: "settle", table: "adjudication", policy: "adjudication_add", status: "" },
  { right: "plan", table: "target", policy: "target_add", status: "" },
];

const COLUMNS = `$1::text AS jurisdiction_id, $2::text AS line, $3::text AS place, $4::text AS status,
  $5::text AS account_id`;

type Asked = {
  readonly accountId: string;
  readonly unit: string;
  readonly indicator: string;
  readonly on: LocalDate;
};
type About = {
  readonly jurisdictionId: string;
  readonly accountId: string;
  readonly line: string;
  readonly place: string;
};

const rightsUnder = async (tx: Session, access: Access, about: About): Promise<Set<AskedRight>> => {
  const { jurisdictionId, accountId, line, place } = about;
  await tx.script(scopeScript({ ...access, jurisdictionId, accountId }));
  const allowed = new Set<AskedRight>();
  for (const { right, status, ...policy } of QUESTIONS) {
    const [yes] = await askPolicy(tx, policy, COLUMNS, [jurisdictionId, line, place, status, accountId]);
    if (yes === true) allowed.add(right);
  }
  return allowed;
};

/** Posts that the asker may not see are not there; the account's own are always seen. */
export const explainAccess = (books: Books, asked: Asked): Promise<Outcome<AccessAnswer>> =>
  books.engine.transaction(async (tx) => {
    const { jurisdictionId } = books;
    const place = (await knownOrgUnits(tx, jurisdictionId)).get(asked.unit);
    if (place === undefined) return refused("not-found", { field: "unit", found: asked.unit });
    const line = (await knownIndicators(tx, jurisdictionId)).get(asked.indicator);
    if (line === undefined) return refused("not-found", { field: "indicator", found: asked.indicator });
    const posts = await postsOfAccount(tx, jurisdictionId, asked.accountId);
    const principals = await postsByIds(
      tx,
      jurisdictionId,
      posts.flatMap((p) => p.deputyFor ?? []),
    );
    const about = { jurisdictionId, accountId: asked.accountId, line, place };
    const inForce = postsInForce(posts, principals, asked.on) as readonly PostRow[];
    const whole = await rightsUnder(tx, compileAccess(inForce), about);
    const byPost = new Map<string, Set<AskedRight>>();
    for (const post of inForce) byPost.set(post.id, await rightsUnder(tx, compileAccess([post]), about));
    const verdicts = QUESTIONS.map(({ right }) => ({
      right,
      allowed: whole.has(right),
      posts: [...byPost].filter(([, rights]) => rights.has(right)).map(([id]) => id),
    }));
    return done({ place, line, posts, inForce: inForce.map((p) => p.id), verdicts });
  });
