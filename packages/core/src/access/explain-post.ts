/** Why a post does or does not reach a place and line: in codes, for whoever puts them into words. */
import type { LocalDate } from "../plain-date.ts";
import { type Line, OFFICER_ROLES, type Place, type Post } from "./post.ts";

export type PostReach =
  /** Not begun, run out, ended, or the post that it stands in for is not in force. */
  | "not-yet"
  | "expired"
  | "ended"
  | "principal-not-in-force"
  /** Officers keep the system and see no business. */
  | "officer"
  | "outside-tree"
  | "outside-lines"
  /** A reporting unit's post at an office: the unit that the office belongs to, itself alone. */
  | "belongs-to-parent"
  | "published-only"
  | "within";

const below = (place: Place): string => place.slice(0, -1);

export const reachOf = (
  post: Post,
  { place, line, on, inForce }: { place: Place; line: Line; on: LocalDate; inForce: boolean },
): PostReach => {
  if (post.validFrom !== null && on < post.validFrom) return "not-yet";
  if (post.validTo !== null && post.validTo < on) return "expired";
  if (post.endedOn !== null && post.endedOn < on) return "ended";
  if (!inForce) return "principal-not-in-force";
  if (OFFICER_ROLES.has(post.role)) return "officer";
  const inLines = post.lines === null || post.lines.includes(line);
  if (post.role === "reporting-unit" && !place.startsWith("/~/"))
    return reachOfReporter(post, place, inLines);
  if (!place.startsWith(below(post.tree)) && !place.startsWith("/~/")) return "outside-tree";
  if (!inLines) return "outside-lines";
  return post.role === "public" ? "published-only" : "within";
};

const reachOfReporter = (post: Post, place: Place, inLines: boolean): PostReach => {
  if (place.startsWith(below(post.place))) return "within";
  if (place !== post.tree || post.lines === null) return "outside-tree";
  return inLines ? "belongs-to-parent" : "outside-lines";
};
