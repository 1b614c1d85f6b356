import type { ObservationRow } from "@xushi/ledger";
import { baseUnitOf } from "../county/indicator-row.ts";

/** In what a face of an indicator is kept and shown: an amount in the indicator's unit, growth in per cent whatever it is. */
export const faceUnits = (
  { measure }: Pick<ObservationRow, "measure">,
  unit: string,
): { unit: string; displayUnit: string } => {
  if (measure === "growth" || measure === "completion") return { unit: "%", displayUnit: "%" };
  if (measure === "rank") return { unit: "位", displayUnit: "位" };
  return { unit: baseUnitOf({ unit }), displayUnit: unit };
};
