/** 金融: balances at the month's end. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "金融";
const BALANCE = { nature: "stock", scope: "月末余额" } as const;

export const BANKING: readonly Indicator[] = [
  define(G, "deposits", "金融机构本外币存款余额", "Deposits in financial institutions", {
    ...BALANCE,
    aliases: ["存款余额", "各项存款余额", "金融机构存款余额", "本外币存款余额"],
  }),
  define(G, "loans", "金融机构本外币贷款余额", "Loans of financial institutions", {
    ...BALANCE,
    aliases: ["贷款余额", "各项贷款余额", "金融机构贷款余额", "本外币贷款余额"],
  }),
  define(G, "manufacturing-loans", "制造业贷款余额", "Loans to manufacturing", {
    ...BALANCE,
    aliases: ["制造业贷款"],
  }),
];
