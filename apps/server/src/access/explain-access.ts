import type { AccessExplanation, Text } from "@xushi/contract";
import { localDate, type PostReach, reachOf } from "@xushi/core";
import type { PostRow } from "@xushi/ledger";
import { LINES } from "@xushi/registers";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { NOBODY, type People } from "./people.ts";
import { wirePosts } from "./wire-post.ts";

type Question = {
  readonly account?: string | undefined;
  readonly unit: string;
  readonly indicator: string;
  readonly on?: string | undefined;
};

/** Why somebody can or cannot see and change an indicator of a unit: the database's answer, and each post's part in it. */
export const explainAccess = async (
  books: Books,
  people: People,
  { account, unit, indicator, on }: Question,
): Promise<Outcome<AccessExplanation>> => {
  const accountId = account ?? books.acting.accountId;
  const { write } = books.acting.access;
  const mayAsk =
    accountId === books.acting.accountId || ["grant", "audit", "manage"].some((r) => write.includes(r));
  if (!mayAsk) return refused("access.not-yours-to-ask");
  const day = on === undefined ? books.today : localDate(on);
  const answer = await books.county.explainAccess({ accountId, unit, indicator, on: day });
  if (!answer.ok)
    return ofLedger(answer, answer.detail.field === "unit" ? "org-unit.unknown" : "indicator.unknown", unit);
  const { place, line, posts, inForce, verdicts } = answer.value;
  const names = await people.namesOf([accountId]);
  const wired = await wirePosts(posts, people, day);
  const whys = posts.map((post) =>
    whyWords(books, post, reachOf(post, { place, line, on: day, inForce: inForce.includes(post.id) }), line),
  );
  return done({
    account: { id: accountId, ...(names.get(accountId) ?? NOBODY) },
    on: day,
    place,
    line,
    verdicts: verdicts.map((v) => ({ ...v, posts: [...v.posts] })),
    posts: wired.map((post, i) => ({
      ...post,
      inForce: inForce.includes(post.id),
      why: whys[i] ?? { zh: "", en: "" },
    })),
  });
};

const lineName = (id: string): Text => LINES.find((line) => line.id === id)?.name ?? { zh: id, en: id };

const whyWords = ({ vocabulary }: Books, post: PostRow, reach: PostReach, line: string): Text => {
  const unit = unitName(vocabulary, post.orgUnitId);
  const tree = unitName(vocabulary, post.tree.split("/").at(-2) ?? "");
  const asked = lineName(line);
  const own = (post.lines ?? []).map(lineName);
  const words: Readonly<Record<PostReach, readonly [zh: string, en: string]>> = {
    "not-yet": [`${post.validFrom} 才生效`, `begins on ${post.validFrom}`],
    expired: [`${post.validTo} 已到期`, `ran out on ${post.validTo}`],
    ended: [`${post.endedOn} 已结束`, `was ended on ${post.endedOn}`],
    "principal-not-in-force": ["被代理的岗位不在任", "the post that it stands in for is not in force"],
    officer: ["三员只管系统，不看业务数据", "officers keep the system and see no business"],
    "outside-tree": [`只到${tree}，不含这个单位`, `reaches ${tree}, which does not hold this unit`],
    "outside-lines": [
      `条线是${own.map((l) => l.zh).join("、")}，这个指标属于${asked.zh}`,
      `its lines are ${own.map((l) => l.en).join(", ")}; this indicator is in ${asked.en}`,
    ],
    "belongs-to-parent": [
      `${unit}为${tree}本级填报${asked.zh}`,
      `${unit} reports ${asked.en} for ${tree} itself`,
    ],
    "published-only": ["公众只看已公布的数", "the public sees what is published"],
    within: [
      `在${post.role === "reporting-unit" ? unit : tree}的范围和条线之内`,
      "within its tree and lines",
    ],
  };
  const [zh, en] = words[reach];
  return { zh, en };
};
