import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { listFindings, type RuleId } from "@xushi/contract";
import { call } from "./client.ts";

export type FindingsAsked = {
  readonly unit?: string | undefined;
  readonly indicator?: string | undefined;
  readonly rule?: RuleId | undefined;
  /** `true`: what nobody explained. */
  readonly open?: boolean | undefined;
  readonly asOf?: string | undefined;
};

export const findingsQuery = (jurisdiction: string, { open, ...asked }: FindingsAsked) =>
  queryOptions({
    queryKey: [jurisdiction, "findings", { ...asked, open }],
    queryFn: ({ signal }) => {
      const query = { ...asked, open: open === undefined ? undefined : (`${open}` as const) };
      return call(listFindings, { params: { jurisdiction }, query }, { signal });
    },
    placeholderData: keepPreviousData,
  });
