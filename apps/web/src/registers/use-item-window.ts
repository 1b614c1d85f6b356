import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { RegisterItem } from "@xushi/contract";
import { useCallback, useState } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { type RowWindow, rowWindow } from "../reading/row-window.ts";
import type { ListState } from "./list-state.ts";
import { pagesOf } from "./pages-of.ts";
import { itemPageQuery, PAGE } from "./register-queries.ts";

export type ItemWindow = {
  readonly first: ReturnType<typeof useQuery>;
  readonly total: number;
  readonly window: RowWindow;
  /** `undefined`: its page is still on the way. */
  readonly itemAt: (row: number) => RegisterItem | undefined;
  readonly names: Readonly<Record<string, string>>;
  readonly onScroll: (element: HTMLElement) => void;
};

/** Of fifty thousand rows only those in sight are drawn, and only their pages are fetched. */
export const useItemWindow = (register: string, state: ListState, rowHeight: number): ItemWindow => {
  const jurisdiction = useJurisdiction().id;
  const { asOf } = useScope();
  const [seen, setSeen] = useState({ scrollTop: 0, viewHeight: 900 });
  const pageOf = (page: number) => itemPageQuery(jurisdiction, register, state, asOf, page);
  const first = useQuery({ ...pageOf(1), placeholderData: keepPreviousData });
  const total = first.data?.total ?? 0;
  const window = rowWindow({ count: total, rowHeight, ...seen, openAt: null, openHeight: 0 });
  const rest = pagesOf(window, PAGE).filter((page) => page > 1);
  const found = useQueries({ queries: rest.map(pageOf) });
  const pages = new Map([
    [1, first.data] as const,
    ...rest.map((page, i) => [page, found[i]?.data] as const),
  ]);
  const onScroll = useCallback(
    (element: HTMLElement) => {
      const { scrollTop, clientHeight } = element;
      setSeen((before) =>
        Math.abs(before.scrollTop - scrollTop) < rowHeight && before.viewHeight === clientHeight
          ? before
          : { scrollTop, viewHeight: clientHeight },
      );
    },
    [rowHeight],
  );
  return {
    first,
    total,
    window,
    itemAt: (row) => pages.get(Math.floor(row / PAGE) + 1)?.items[row % PAGE],
    names: Object.assign({}, ...[...pages.values()].map((page) => page?.names ?? {})),
    onScroll,
  };
};
