/** What the database is told of the one who asks, for one transaction. The policies of the migrations read it. */
import type { Access, Pattern } from "@xushi/core";
import { arrayText } from "../engine/wire-text.ts";

export type Scope = Access & {
  readonly jurisdictionId: string;
  readonly accountId: string;
  /** Posts of others that may be looked at: those that one stands in for. */
  readonly posts?: readonly string[];
};

const SAFE = /^[A-Za-z0-9._:@~/-]*$/;

/**
 * Each setting alone in its statement, as Citus wants it. What goes in is made of ids, slugs and rights, and whatever
 * else it might be is a bug: `xu'; DROP TABLE post` must never reach a statement.
 */
const setting = (name: string, value: string, parts: readonly string[]): string => {
  for (const part of parts)
    if (!SAFE.test(part)) throw new TypeError(`xushi.${name} cannot be set to ${JSON.stringify(part)}`);
  return `SET LOCAL xushi.${name} = '${value}';`;
};

const list = (name: string, patterns: readonly Pattern[]): string =>
  setting(name, arrayText(patterns).replaceAll("'", "''"), patterns);

/**
 * The statements that make a transaction act for the one who asks.
 * @throws TypeError for nobody, or nowhere: rows from before there were accounts belong to nobody.
 */
export const scopeScript = (scope: Scope): string => {
  if (scope.accountId === "" || scope.jurisdictionId === "") throw new TypeError("Nobody asks, or nowhere");
  return [
    setting("jurisdiction", scope.jurisdictionId, [scope.jurisdictionId]),
    setting("account", scope.accountId, [scope.accountId]),
    list("read", scope.read),
    // The same, parted: the policies of items compare places twice, and most accounts have patterns of one form only.
    list(
      "read_units",
      scope.read.filter((pattern) => !pattern.includes("@")),
    ),
    list(
      "read_lines",
      scope.read.filter((pattern) => pattern.includes("@")),
    ),
    // Whoever reads everything reads what is published: so the policies look into one list.
    list("published", [...new Set([...scope.read, ...scope.published])]),
    list("sources", scope.sources),
    list("write", scope.write),
    list("posts", scope.posts ?? []),
  ].join(" ");
};
