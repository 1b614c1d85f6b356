import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";

const SHOWN_IN = ["indicator", "board", "observation", "compare", "findings", "reporting"];

/** After a number was adjudicated, corrected or taken back: whatever shows numbers is asked for anew. */
export const useNumbersChanged = (): (() => Promise<unknown>) => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  return useCallback(
    () => Promise.all(SHOWN_IN.map((name) => queries.invalidateQueries({ queryKey: [jurisdiction, name] }))),
    [jurisdiction, queries],
  );
};
