import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  getImport,
  getItem,
  getItemHistory,
  getItemThread,
  getRegister,
  getRegisterChanges,
  getRegisterOverview,
  listItems,
  listRegisters,
  listViews,
  type RegisterImport,
} from "@xushi/contract";
import { call } from "../api/client.ts";
import { type ListState, queryOf } from "./list-state.ts";

const minute = 60_000;

export const registersQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "registers"],
    queryFn: ({ signal }) => call(listRegisters, { params: { jurisdiction } }, { signal }),
    staleTime: minute,
  });

export const registerQuery = (jurisdiction: string, register: string) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "definition"],
    queryFn: ({ signal }) => call(getRegister, { params: { jurisdiction, register } }, { signal }),
    staleTime: 10 * minute,
  });

export const overviewQuery = (
  jurisdiction: string,
  register: string,
  asOf: string | undefined,
  since?: string | undefined,
) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "overview", asOf, since],
    queryFn: ({ signal }) =>
      call(getRegisterOverview, { params: { jurisdiction, register }, query: { asOf, since } }, { signal }),
    placeholderData: keepPreviousData,
  });

export const changesQuery = (
  jurisdiction: string,
  register: string,
  since: string,
  asOf: string | undefined,
) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "changes", since, asOf],
    queryFn: ({ signal }) =>
      call(getRegisterChanges, { params: { jurisdiction, register }, query: { since, asOf } }, { signal }),
    placeholderData: keepPreviousData,
  });

/** Rows that come with one request. */
export const PAGE = 100;

/** One page of the list, from 1. */
export const itemPageQuery = (
  jurisdiction: string,
  register: string,
  state: ListState,
  asOf: string | undefined,
  page: number,
) => {
  const query = queryOf(state, asOf);
  return queryOptions({
    queryKey: [jurisdiction, "register", register, "items", query, PAGE, page],
    queryFn: ({ signal }) =>
      call(
        listItems,
        { params: { jurisdiction, register }, query: { ...query, page: String(page), size: String(PAGE) } },
        { signal },
      ),
    staleTime: minute,
  });
};

/** The list from its beginning, a page more at a time. */
export const itemsFromStartQuery = (
  jurisdiction: string,
  register: string,
  state: ListState,
  asOf: string | undefined,
  size: number,
) => {
  const query = queryOf(state, asOf);
  return infiniteQueryOptions({
    queryKey: [jurisdiction, "register", register, "items", query, size, "from-start"],
    queryFn: ({ pageParam, signal }) =>
      call(
        listItems,
        {
          params: { jurisdiction, register },
          query: { ...query, page: String(pageParam), size: String(size) },
        },
        { signal },
      ),
    initialPageParam: 1,
    getNextPageParam: ({ total }, _pages, last) => (last * size < total ? last + 1 : undefined),
    placeholderData: keepPreviousData,
  });
};

export const itemQuery = (jurisdiction: string, register: string, item: string, asOf?: string | undefined) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "item", item, asOf],
    queryFn: ({ signal }) =>
      call(getItem, { params: { jurisdiction, register, item }, query: { asOf } }, { signal }),
  });

export const historyQuery = (jurisdiction: string, register: string, item: string) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "item", item, "history"],
    queryFn: ({ signal }) => call(getItemHistory, { params: { jurisdiction, register, item } }, { signal }),
  });

export const threadQuery = (
  jurisdiction: string,
  register: string,
  item: string,
  all?: boolean | undefined,
) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "item", item, "thread", all === true],
    queryFn: ({ signal }) =>
      call(
        getItemThread,
        { params: { jurisdiction, register, item }, query: { all: all === true ? "true" : undefined } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });

export const viewsQuery = (jurisdiction: string, register: string) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "views"],
    queryFn: ({ signal }) => call(listViews, { params: { jurisdiction, register } }, { signal }),
    staleTime: minute,
  });

export const isUnderWay = ({ state }: Pick<RegisterImport, "state">): boolean =>
  state === "reading" || state === "writing";

/** Asked again while something is under way; done is done. */
export const importQuery = (jurisdiction: string, register: string, id: string) =>
  queryOptions({
    queryKey: [jurisdiction, "register", register, "import", id],
    queryFn: ({ signal }) => call(getImport, { params: { jurisdiction, register, import: id } }, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? 500 : false),
  });

/** Everything that a change to any item of a register may have changed. */
export const ofRegister = (jurisdiction: string, register: string) => [jurisdiction, "register", register];
