import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { CompareSearch } from "../search-params.ts";

const route = getRouteApi("/compare");

export type ChangeSearch = (search: CompareSearch) => void;

/** What the address says of the comparison, and how it is changed: every choice can be sent on as a link. */
export const useCompareSearch = (): readonly [CompareSearch, ChangeSearch] => {
  const navigate = useNavigate({ from: "/compare" });
  const change = useCallback(
    (search: CompareSearch) =>
      void navigate({ search: (before) => ({ ...before, ...search }), replace: true }),
    [navigate],
  );
  return [route.useSearch(), change];
};
