import { ROLES } from "@xushi/core";
import { z } from "zod";
import type { OidcSettings } from "../account-settings.ts";
import type { MappedPost } from "../ports.ts";

const name = z.string().min(1).max(200);
const File = z.strictObject({
  /** The claim that holds the groups. */
  groupsClaim: name.default("groups"),
  /** Home of accounts whose groups say nothing else. */
  jurisdiction: name.nullable().default(null),
  groups: z.array(
    z.strictObject({
      group: name,
      jurisdiction: name,
      orgUnit: name,
      role: z.enum(ROLES),
      /** Left out: every line of work. */
      lines: z.array(name).nullable().default(null),
    }),
  ),
});

type OidcMap = Pick<OidcSettings, "groupsClaim" | "homeJurisdictionId" | "groups">;

/**
 * What the provider's groups stand for:
 * `{"groups": [{"group": "发改局", "jurisdiction": "xu", "orgUnit": "fagai", "role": "line-office", "lines": ["investment"]}]}`
 */
export const readOidcMap = (data: unknown): { readonly map: OidcMap; readonly problems: string[] } => {
  const read = File.safeParse(data);
  if (!read.success)
    return {
      map: { groupsClaim: "groups", homeJurisdictionId: null, groups: [] },
      problems: read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    };
  const { groupsClaim, jurisdiction, groups } = read.data;
  return { map: { groupsClaim, homeJurisdictionId: jurisdiction, groups: groups.map(postOf) }, problems: [] };
};

const postOf = (entry: z.infer<typeof File>["groups"][number]): MappedPost => ({
  group: entry.group,
  jurisdictionId: entry.jurisdiction,
  orgUnitId: entry.orgUnit,
  role: entry.role,
  lines: entry.lines,
});

/** The posts that these groups stand for; a group that the map does not name stands for none. */
export const postsOf = (map: Pick<OidcMap, "groups">, groups: readonly string[]): MappedPost[] =>
  map.groups.filter((post) => groups.includes(post.group));

/** A claim may be a list, one name, or missing. */
export const groupsIn = (claim: unknown): string[] => {
  if (typeof claim === "string") return [claim];
  return Array.isArray(claim) ? claim.filter((group) => typeof group === "string") : [];
};
