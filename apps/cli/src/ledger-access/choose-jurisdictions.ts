import type { Jurisdiction } from "@xushi/contract";
import type { Words } from "../terminal/io.ts";
import type { Endpoint } from "./endpoint.ts";

export type ChosenJurisdictions =
  | { readonly ok: true; readonly all: readonly Jurisdiction[] }
  | { readonly ok: false; readonly message: Words };

const NONE: Words = {
  zh: "台账里还没有辖区。请先运行 xushi serve。",
  en: "The ledger holds no jurisdiction yet. Run xushi serve first.",
};

/** The one that is named, or all that are held. */
export const chooseJurisdictions = async (
  endpoint: Endpoint,
  named: string | undefined,
): Promise<ChosenJurisdictions> => {
  const held = (await (await endpoint("/api/jurisdictions")).json()) as Jurisdiction[];
  if (held.length === 0) return { ok: false, message: NONE };
  const all = named === undefined ? held : held.filter((j) => j.id === named);
  if (all.length > 0) return { ok: true, all };
  const list = held.map((j) => `${j.id}（${j.name}）`).join("、");
  return {
    ok: false,
    message: { zh: `没有辖区 ${named}。有：${list}`, en: `No jurisdiction ${named}. There are: ${list}` },
  };
};
