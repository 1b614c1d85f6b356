import type { BadValue, MoveRefusal, Register } from "@xushi/core";
import type { ItemRow, Refused as LedgerRefused } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { type Refused, refused } from "../http/outcome.ts";
import { refuseValues } from "./checked-values.ts";

/** Somebody was faster: who, and which version there is now, so that the person can look before trying again. */
export const changedMeanwhile = ({ recordedBy, version, recordedAt }: ItemRow): Refused =>
  refused("item.changed-meanwhile", { person: recordedBy, version }, { at: recordedAt });

type Detail = LedgerRefused["detail"];

/** What the books refuse of an item: it refers to nothing, its code is taken, the gate closed meanwhile, or it is not one's own. */
export const ofItemLedger = (register: Register, result: LedgerRefused, id: string): Refused => {
  const { bad, refusal, found, code, itemId, field, fixed, rows } = result.detail as Detail & {
    readonly bad?: readonly BadReference[];
    readonly refusal?: MoveRefusal;
    readonly fixed?: readonly string[];
    readonly rows?: readonly { readonly field: string; readonly found: string }[];
  };
  if (result.code === "invalid" && bad !== undefined)
    return refuseValues(
      register,
      bad.map((one) => ({ ...one, expected: known(one.expected) })),
    );
  if (result.code === "invalid" && refusal !== undefined) return ofMove(register, "", String(found), refusal);
  if (result.code === "invalid" && fixed !== undefined) return ofFixed(register, String(found), fixed);
  if (result.code === "invalid" && rows !== undefined)
    return refused("posting.unfit", { what: rows.map((row) => `${row.field} ${row.found}`).join(", ") });
  if (result.code === "conflict" && field === register.code)
    return refused("item.code-taken", { code: String(code ?? "") }, { itemId: itemId ?? null });
  return ofLedger(result, "item.unknown", id);
};

/** What was handed in is not edited. */
const ofFixed = (register: Register, stage: string, fields: readonly string[]): Refused =>
  refused(
    "item.fixed",
    {
      stage: register.stages[stage]?.title ?? { zh: stage, en: stage },
      fields: { zh: titles(register, fields, "zh"), en: titles(register, fields, "en") },
    },
    { fields: [...fields] },
  );

type BadReference = Omit<BadValue, "expected"> & { readonly expected: string };

/** "known item of leads" and the like, as the books say it. */
const known = (expected: string): BadValue["expected"] => {
  if (expected.startsWith("known item"))
    return { zh: "对方台账里有、而且你看得到的条目", en: "An item of that register that you see" };
  if (expected === "org unit of the jurisdiction")
    return { zh: "本辖区的单位", en: "An org unit of this jurisdiction" };
  if (expected === "stage that may be edited")
    return { zh: "已经交出，退回后才能改", en: "It was handed in; it can be edited once it is sent back" };
  if (expected === "known org unit") return { zh: "单位表里有的单位", en: "An org unit that is listed" };
  return { zh: expected, en: expected };
};

/** Whoever was slower by a moment is told the same as who was slower by an hour. */
export const conflictOr = async (
  { county }: Pick<Books, "county">,
  register: Register,
  result: LedgerRefused,
  id: string,
): Promise<Refused> => {
  const row = result.code === "conflict" && "version" in result.detail ? await county.item(id) : null;
  return row === null ? ofItemLedger(register, result, id) : changedMeanwhile(row);
};

/** Why an item may not go to a stage, with the titles that stand on the form. */
export const ofMove = (register: Register, from: string, to: string, why: MoveRefusal): Refused => {
  const stage = (name: string) => register.stages[name]?.title ?? { zh: name, en: name };
  switch (why.code) {
    case "not-a-move":
      return refused("item.not-a-move", { from: stage(from), to: stage(to) });
    case "missing":
      return refused(
        "item.gate",
        {
          to: stage(to),
          missing: { zh: titles(register, why.fields, "zh"), en: titles(register, why.fields, "en") },
        },
        { fields: [...why.fields] },
      );
    case "no-reason":
      return refused("item.reason-needed", { to: stage(to) });
    case "same-account":
      return refused("item.same-account", { to: stage(to) });
  }
};

const titles = (register: Register, fields: readonly string[], lang: "zh" | "en"): string =>
  fields.map((name) => register.fields[name]?.title[lang] ?? name).join(lang === "zh" ? "、" : ", ");
