import type { PersonOfCounty } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { People } from "./people.ts";

/** Names to grant posts to and to look for in the journal; what else an account holds is its manager's. */
export const listPeople = async (
  { acting, county }: Books,
  people: People,
): Promise<Outcome<PersonOfCounty[]>> =>
  ["grant", "manage", "audit"].some((right) => acting.access.write.includes(right))
    ? done(await people.atHome(county.jurisdictionId))
    : refused("access.not-yours-to-ask");
