import type { Jurisdiction } from "@xushi/contract";
import { createContext, use } from "react";

export const JurisdictionContext = createContext<Jurisdiction | null>(null);

/** The county whose ledger is open. Every page stands under the shell, which has it. */
export const useJurisdiction = (): Jurisdiction => {
  const jurisdiction = use(JurisdictionContext);
  if (jurisdiction === null) throw new Error("No jurisdiction is open");
  return jurisdiction;
};
