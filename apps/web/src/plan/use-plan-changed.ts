import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";

/** After targets were set: the plan, the board and the pages of indicators are asked for anew. */
export const usePlanChanged = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  const { id } = useJurisdiction();
  return useCallback(async () => {
    await Promise.all(
      ["plan", "board", "indicator", "compare"].map((name) =>
        queries.invalidateQueries({ queryKey: [id, name] }),
      ),
    );
  }, [queries, id]);
};
