import { defineRegister } from "@xushi/core";
import { LEAD_FIELDS } from "./investment-leads/fields.ts";
import { LEAD_RATES } from "./investment-leads/rates.ts";
import { LEAD_STAGES } from "./investment-leads/stages.ts";
import { recognisedDomestic } from "./investment-leads/standing.ts";
import { LEAD_WATCHES } from "./investment-leads/watches.ts";

/** 招商线索. A lead that lands becomes a project by a reference, so that the thread from the first visit to the output is one. */
export const INVESTMENT_LEADS = defineRegister({
  id: "investment-leads",
  title: { zh: "招商线索", en: "Investment leads" },
  itemTitle: { zh: "线索", en: "Lead" },
  line: "trade-capital",
  fields: LEAD_FIELDS,
  computed: {
    recognised: {
      kind: "decimal",
      unit: "元",
      shownIn: "万元",
      title: { zh: "认定到位内资", en: "Recognised this year" },
      help: {
        zh: "本年有凭证且已认定的内资合计",
        en: "Domestic capital of this year with proof, recognised",
      },
      from: (lead, { asOf }) => recognisedDomestic(lead, asOf),
    },
    lastVisit: {
      kind: "date",
      title: { zh: "最近对接", en: "Last visit" },
      from: ({ values }, { asOf }) =>
        (values.visits ?? [])
          .flatMap(({ on }) => (on !== undefined && on <= asOf ? [on] : []))
          .sort()
          .at(-1),
    },
  },
  stages: LEAD_STAGES,
  first: "lead",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "name",
    "code",
    "investor",
    "origin",
    "chain",
    "owner",
    "place",
    "totalInvestment",
    "signedOn",
    "plannedStart",
    "arrivalPlan",
    "arrived",
    "recognised",
    "lastVisit",
    "leader",
    "project",
  ],
  filters: ["source", "origin", "chain", "owner", "place", "recognition", "exclusion", "top500"],
  span: { start: "signedOn", end: "plannedStart" },
  point: "point",
  clock: { kind: "amount", plan: "arrivalPlan", done: "arrived", lightRule: "xuchuan-progress" },
  rates: LEAD_RATES,
  watches: LEAD_WATCHES,
});
