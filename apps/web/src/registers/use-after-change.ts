import { useQueryClient } from "@tanstack/react-query";
import type { ItemDetail } from "@xushi/contract";
import { useCallback } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { itemQuery, ofRegister, registersQuery } from "./register-queries.ts";

/** After an item changed: the page shows it as it now is; lists, rates and history are asked for anew. */
export const useAfterChange = (register: string) => {
  const queries = useQueryClient();
  const jurisdiction = useJurisdiction().id;
  const { asOf } = useScope();
  return useCallback(
    async (now?: ItemDetail) => {
      if (now !== undefined && asOf === undefined)
        queries.setQueryData(itemQuery(jurisdiction, register, now.id).queryKey, now);
      await Promise.all([
        queries.invalidateQueries({
          queryKey: ofRegister(jurisdiction, register),
          predicate: ({ queryKey }) => queryKey[3] !== "definition",
        }),
        queries.invalidateQueries({ queryKey: registersQuery(jurisdiction).queryKey }),
      ]);
    },
    [queries, jurisdiction, register, asOf],
  );
};
