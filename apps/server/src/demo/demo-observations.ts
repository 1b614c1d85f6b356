import type { DemoCounty } from "@xushi/demo";
import type { NewObservation } from "@xushi/ledger";
import { momentOf } from "./moment.ts";

/** Four years of months of the county, its towns and its neighbours, each with its sentence. */
export const observationRows = (demo: DemoCounty, sourceIds: ReadonlyMap<string, string>): NewObservation[] =>
  demo.observations.map((o) => ({
    indicatorId: o.indicatorId,
    orgUnitId: o.orgUnitKey,
    periodId: o.periodId,
    measure: o.measure,
    value: o.value,
    status: o.status,
    sourceId: sourceIds.get(o.sourceKey) ?? null,
    span: o.span,
    recordedAt: momentOf(o.recordedOn),
  }));
