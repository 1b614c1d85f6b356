/** What the demo county is made of: plain data, ready to be loaded into a ledger. Keys are its own, not ids. */
import type { DecimalText, Indicator, LocalDate, PeriodId, PlanCurve, Span, TargetKind } from "@xushi/core";

export type DemoOrgUnitKind = "city" | "county" | "town" | "office";

export type DemoOrgUnit = {
  /** "county", "town:shiqiao", "office:finance", "sibling:wangchuan", "city". */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: DemoOrgUnitKind;
  readonly parentKey: string | null;
  readonly order: number;
};

export type DemoMeasure = "level" | "growth" | "rank";

export type DemoObservation = {
  readonly orgUnitKey: string;
  readonly indicatorId: string;
  /** Flows are cumulative (2026-01/2026-10); stocks and ratios carry the month (2026-10/2026-10). */
  readonly periodId: PeriodId;
  readonly measure: DemoMeasure;
  /** Base unit; percent for growth; 1 for first place. */
  readonly value: DecimalText;
  readonly status: "preliminary" | "final" | "revised";
  readonly sourceKey: string;
  /** The figure in the source's text: number with its unit. */
  readonly span: Span;
  readonly recordedOn: LocalDate;
};

export type DemoTarget = {
  readonly key: string;
  readonly orgUnitKey: string;
  readonly ownerKey: string;
  readonly indicatorId: string;
  readonly periodId: PeriodId;
  readonly kind: TargetKind;
  readonly value: DecimalText;
  readonly valueMax: DecimalText | null;
  readonly curve: PlanCurve;
  readonly lightRuleId: string;
  readonly group: string;
  readonly order: number;
  readonly reason: string;
  readonly recordedOn: LocalDate;
};

export type DemoSource = {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: LocalDate;
  readonly text: string;
};

/** A text for the reading desk. Not a source yet: nothing of it is in the observations until someone accepts it. */
export type DemoReport = DemoSource & {
  readonly kind: "press" | "bulletin" | "town-report" | "work-report" | "letter-reply";
  /** Whom the text is about. */
  readonly placeName: string;
  /** What it says that no observation and no target holds yet, or that they hold otherwise. */
  readonly news: readonly DemoNews[];
};

export type DemoNews = {
  readonly what: "not-reported" | "no-target" | "implied-target-differs";
  readonly orgUnitKey: string;
  readonly indicatorId: string;
  readonly periodId: PeriodId;
  /** Base unit; for an implied target the target that amount and rate give together. */
  readonly value: DecimalText;
  /** The characters that say it. */
  readonly quote: string;
};

export type DemoCounty = {
  readonly asOf: LocalDate;
  readonly seed: number;
  readonly jurisdictionKey: "county";
  /** The year whose targets are on the clock, and the last day of its latest month with figures. */
  readonly planYear: number;
  readonly boardOn: LocalDate;
  readonly orgUnits: readonly DemoOrgUnit[];
  /** The catalogue and the county's own indicators. */
  readonly indicators: readonly Indicator[];
  readonly observations: readonly DemoObservation[];
  readonly targets: readonly DemoTarget[];
  readonly sources: readonly DemoSource[];
  readonly reports: readonly DemoReport[];
};
