import type { MoveRefusal, Register } from "@xushi/core";
import type { ItemRow, Refused as LedgerRefused } from "@xushi/ledger";
import { ofLedger } from "../http/ledger-refusal.ts";
import { type Refused, refused } from "../http/outcome.ts";

/** Somebody was faster: who, and which version there is now, so that the person can look before trying again. */
export const changedMeanwhile = ({ recordedBy, version, recordedAt }: ItemRow): Refused =>
  refused("item.changed-meanwhile", { person: recordedBy, version }, { at: recordedAt });

export const ofItemLedger = (result: LedgerRefused, id: string): Refused =>
  ofLedger(result, "item.unknown", id);

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
