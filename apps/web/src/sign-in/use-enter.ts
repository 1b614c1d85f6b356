import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { meQuery } from "../api/account-queries.ts";
import { firstStep, safeReturn } from "../api/first-steps.ts";

/**
 * After signing in: what has to be done first, else back to where the person wanted to go. The page is loaded anew, so that
 * nothing that another account saw stays in memory.
 */
export const useEnter = (returnTo: string | undefined): (() => Promise<void>) => {
  const queries = useQueryClient();
  return useCallback(async () => {
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    const to = safeReturn(returnTo);
    const first = me !== null && firstStep(me) !== null;
    window.location.assign(first ? `/sign-in/next?returnTo=${encodeURIComponent(to)}` : to);
  }, [queries, returnTo]);
};
