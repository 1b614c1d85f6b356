import type { DemoCounty, DemoSource } from "@xushi/demo";
import type { IndicatorRow, NewSource, NewTarget, OrgUnitRow } from "@xushi/ledger";
import { findIndicator } from "@xushi/registers";
import { rowOfIndicator } from "../county/indicator-row.ts";
import { sha256OfText } from "./about.ts";
import { momentOf } from "./moment.ts";

/** The demo's keys become ids: "town:shiqiao". */
export const orgUnitRows = (demo: DemoCounty): OrgUnitRow[] =>
  demo.orgUnits.map(({ key, code, name, nameEn, kind, parentKey, order }) => ({
    id: key,
    code,
    name,
    nameEn,
    kind,
    parentId: parentKey,
    order,
    validFrom: null,
    validTo: null,
    // The invented county's own document.
    designatedBy: key === "office:supervision" ? "序政办〔2026〕1号" : null,
  }));

/** What the county counts beside the catalogue. */
export const ownIndicatorRows = (demo: DemoCounty, jurisdictionId: string): IndicatorRow[] =>
  demo.indicators
    .filter((i) => findIndicator(i.id) === undefined)
    .map((i) => ({ ...rowOfIndicator(i), proposedBy: jurisdictionId }));

export const sourceRow = ({ title, publisher, publishedOn, text }: DemoSource): NewSource => ({
  sha256: sha256OfText(text),
  title,
  publisher,
  publishedOn,
  format: "text",
  text,
  byteSize: Buffer.byteLength(text, "utf8"),
  hasOriginal: false,
  // The county's own reports and tables.
  shared: true,
});

export const targetRows = (demo: DemoCounty): NewTarget[] =>
  demo.targets.map((t) => ({
    indicatorId: t.indicatorId,
    orgUnitId: t.orgUnitKey,
    ownerId: t.ownerKey,
    periodId: t.periodId,
    kind: t.kind,
    value: t.value,
    valueMax: t.valueMax,
    curve: t.curve,
    lightRuleId: t.lightRuleId,
    sourceId: null,
    figureId: null,
    reason: t.reason,
    group: t.group,
    order: t.order,
    recordedAt: momentOf(t.recordedOn),
  }));
