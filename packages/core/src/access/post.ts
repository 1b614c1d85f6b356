/** 岗位: what an account may do, where, in which lines of work, from when to when. The rules: docs/access.md. */
import type { LocalDate } from "../plain-date.ts";

/** 系统管理员 · 安全员 · 审计员 · 领导 · 督查 · 归口部门 · 填报单位 · 公众 */
export const ROLES = [
  "system-admin",
  "security-officer",
  "auditor",
  "leader",
  "supervisor",
  "line-office",
  "reporting-unit",
  "public",
] as const;
export type Role = (typeof ROLES)[number];

/** The three that keep the system; each apart from the others and from all business (三员分立). */
export const OFFICER_ROLES: ReadonlySet<Role> = new Set(["system-admin", "security-officer", "auditor"]);

/**
 * Where an org unit stands in its jurisdiction, as one text: "/xuchuan/town:shiqiao/." The jurisdiction's own unit comes
 * first whatever it hangs under; a unit outside its tree begins with "/~/". What lies below a unit is a prefix (the text
 * without the last dot), the unit alone is the whole text: ids never begin with a dot.
 */
export type Place = string;

/** 条线: a slug that the catalogue gives to each indicator, "investment". */
export type Line = string;

export type Post = {
  readonly id: string;
  readonly role: Role;
  /** The unit that the post is at. */
  readonly place: Place;
  /** The top of the tree in which it acts: the unit itself, or, of an office, the unit that the office belongs to. */
  readonly tree: Place;
  /** `null`: every line. */
  readonly lines: readonly Line[] | null;
  /** The unit was designated to inspect (政府督查工作条例 Art. 7). */
  readonly designated: boolean;
  /** First and last day in force, both inclusive; `null`: without end. */
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  /** The day on which it was ended; that day it still holds. */
  readonly endedOn: LocalDate | null;
  /** 代理: the post that this one stands in for. */
  readonly deputyFor: string | null;
};

const within = (post: Post, day: LocalDate): boolean =>
  (post.validFrom === null || post.validFrom <= day) &&
  (post.validTo === null || day <= post.validTo) &&
  (post.endedOn === null || day <= post.endedOn);

/**
 * The posts of `own` in force on a day. `principals` are the posts that they stand in for, whoever holds those, and the ones
 * that these stand in for: a deputy's deputy has nothing left when the first of them goes.
 */
export const postsInForce = (
  own: readonly Post[],
  principals: readonly Post[],
  day: LocalDate,
): readonly Post[] => {
  const byId = new Map(principals.map((post) => [post.id, post]));
  const inForce = (post: Post): boolean => {
    if (!within(post, day)) return false;
    if (post.deputyFor === null) return true;
    const principal = byId.get(post.deputyFor);
    return principal !== undefined && inForce(principal);
  };
  return own.filter(inForce);
};
