import type { Indicator as WireIndicator } from "@xushi/contract";
import { type Indicator, parseUnit } from "@xushi/core";
import type { IndicatorRow } from "@xushi/ledger";
import { LINES, lineOfGroup } from "@xushi/registers";

/** An indicator of the catalogue, or one that the county proposed. */
export type CountyIndicator = Indicator & { readonly proposed: boolean };

/** What the ledger is given for an indicator; `unit` is the one in which levels are shown. */
export const rowOfIndicator = (indicator: Indicator): Omit<IndicatorRow, "proposedBy"> => ({
  id: indicator.id,
  nameZh: indicator.name.zh,
  nameEn: indicator.name.en,
  aliases: [...indicator.aliases],
  unit: indicator.unit,
  line: lineOfGroup(indicator.group),
  definition: { ...indicator },
});

/** Columns win over the definition, since the ledger can be read by others; gaps get the cautious default. */
export const indicatorOfRow = (row: IndicatorRow): CountyIndicator => ({
  ...CAUTIOUS,
  ...(row.definition as Partial<Indicator>),
  id: row.id,
  name: { zh: row.nameZh, en: row.nameEn },
  aliases: row.aliases,
  unit: row.unit,
  proposed: row.proposedBy !== null,
});

/** Cautious: nothing is added up, compared or derived unless a definition allows it. */
const CAUTIOUS: Omit<Indicator, "id" | "name" | "aliases" | "unit"> = {
  direction: "neutral",
  nature: "stock",
  valuation: "value_only",
  growthBasis: null,
  frequency: "M",
  janFebCombined: false,
  lagMonths: 0,
  scope: "",
  group: "",
  source: "",
  validFrom: null,
  validUntil: null,
};

const FREQUENCY = { M: "month", Q: "quarter", Y: "year" } as const;

export const baseUnitOf = (indicator: Pick<Indicator, "unit">): string => parseUnit(indicator.unit).base;

export const wireIndicator = (i: CountyIndicator): WireIndicator => ({
  id: i.id,
  name: { ...i.name },
  aliases: [...i.aliases],
  group: groupOf(i),
  unit: baseUnitOf(i),
  displayUnit: i.unit,
  direction: i.direction,
  nature: i.nature,
  valuation: i.valuation,
  frequency: FREQUENCY[i.frequency],
  growthBasis: i.growthBasis ?? "nominal",
  scope: i.scope,
  proposed: i.proposed,
});

const OTHER = { zh: "其他", en: "Other" };

/** A heading in both languages; one that the registers do not know stays as the county wrote it. */
export const groupOf = ({ group }: Pick<Indicator, "group">): { zh: string; en: string } =>
  group === ""
    ? { ...OTHER }
    : { ...(LINES.find(({ name }) => name.zh === group)?.name ?? { zh: group, en: group }) };
