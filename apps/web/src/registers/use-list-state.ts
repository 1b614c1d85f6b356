import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ListState } from "./list-state.ts";

const route = getRouteApi("/registers/$register");

/** The list as the address says it; a change is a change of the address. */
export const useListState = (
  register: string,
): { readonly state: ListState; readonly change: (more: ListState) => void } => {
  const { county: _c, unit: _u, asOf: _a, since: _s, ...state } = route.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (more: ListState) =>
      void navigate({
        to: "/registers/$register",
        params: { register },
        search: (before) => ({ ...before, ...more }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, register],
  );
  return { state, change };
};
