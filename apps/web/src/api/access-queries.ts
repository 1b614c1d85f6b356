import { queryOptions } from "@tanstack/react-query";
import { explainAccess, listInspections, listPeople, listPosts } from "@xushi/contract";
import { call } from "./client.ts";

export const postsQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "posts"],
    queryFn: ({ signal }) => call(listPosts, { params: { jurisdiction } }, { signal }),
  });

/** For those who grant, manage or audit; others are refused. */
export const peopleQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "people"],
    queryFn: ({ signal }) => call(listPeople, { params: { jurisdiction } }, { signal }),
    staleTime: 60_000,
  });

export type AccessQuestion = {
  readonly account?: string | undefined;
  readonly unit: string;
  readonly indicator: string;
  readonly on?: string | undefined;
};

export const explanationQuery = (jurisdiction: string, question: AccessQuestion) =>
  queryOptions({
    queryKey: [jurisdiction, "explanation", question],
    queryFn: ({ signal }) => call(explainAccess, { params: { jurisdiction }, query: question }, { signal }),
  });

export const inspectionsQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "inspections"],
    queryFn: ({ signal }) => call(listInspections, { params: { jurisdiction } }, { signal }),
  });
