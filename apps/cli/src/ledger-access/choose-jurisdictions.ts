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

const heldBy = async (endpoint: Endpoint): Promise<Jurisdiction[]> =>
  (await (await endpoint("/api/jurisdictions")).json()) as Jurisdiction[];

const listOf = (held: readonly Jurisdiction[]): string => held.map((j) => `${j.id}（${j.name}）`).join("、");

/** The one that is named, or all that are held. */
export const chooseJurisdictions = async (
  endpoint: Endpoint,
  named: string | undefined,
): Promise<ChosenJurisdictions> => {
  const held = await heldBy(endpoint);
  if (held.length === 0) return { ok: false, message: NONE };
  const all = named === undefined ? held : held.filter((j) => j.id === named);
  if (all.length > 0) return { ok: true, all };
  const list = listOf(held);
  return {
    ok: false,
    message: { zh: `没有辖区 ${named}。有：${list}`, en: `No jurisdiction ${named}. There are: ${list}` },
  };
};

export type ChosenJurisdiction =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly message: Words };

/** The only county held needs no naming; whether a named one is held, the request that goes there tells. */
export const chooseOneJurisdiction = async (
  endpoint: Endpoint,
  named: string | undefined,
): Promise<ChosenJurisdiction> => {
  if (named !== undefined) return { ok: true, id: named };
  const held = await heldBy(endpoint);
  const [first] = held;
  if (first === undefined) return { ok: false, message: NONE };
  if (held.length === 1) return { ok: true, id: first.id };
  const list = listOf(held);
  return {
    ok: false,
    message: {
      zh: `有几个辖区，请用 --jurisdiction 指明：${list}`,
      en: `Several jurisdictions; name one with --jurisdiction: ${list}`,
    },
  };
};
