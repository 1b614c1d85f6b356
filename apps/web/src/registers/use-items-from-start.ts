import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import type { ListState } from "./list-state.ts";
import { itemsFromStartQuery } from "./register-queries.ts";

/** The list from its beginning, so many at a time, with the names that they are written with. */
export const useItemsFromStart = (register: string, state: ListState, size: number) => {
  const { asOf } = useScope();
  const list = useInfiniteQuery(itemsFromStartQuery(useJurisdiction().id, register, state, asOf, size));
  const pages = list.data?.pages;
  return useMemo(
    () => ({
      list,
      items: pages?.flatMap((page) => page.items) ?? [],
      total: pages?.[0]?.total ?? 0,
      names: Object.assign({}, ...(pages ?? []).map((page) => page.names)) as Record<string, string>,
    }),
    [list, pages],
  );
};
