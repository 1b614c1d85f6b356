import { useQueryClient } from "@tanstack/react-query";
import { useJurisdiction } from "../api/jurisdiction.ts";

/** After a post was granted or ended: whatever rests on posts is asked anew. */
export const usePostsChanged = (): (() => void) => {
  const queries = useQueryClient();
  const county = useJurisdiction().id;
  return () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey: [where, what] }) =>
        where === county && ["posts", "my-access", "explanation", "journal"].includes(String(what)),
    });
};
