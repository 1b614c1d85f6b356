/** What is hashed of an observation, and how a batch's hashes become one digest. docs/adr/0004 writes it out. */
import type { ObservationRow } from "../ledger.ts";
import { sha256 } from "./sha256.ts";

/** A list, not an object: its order is the definition, and a million of them are hashed in seconds. */
export const observationHash = (jurisdictionId: string, o: ObservationRow): string =>
  sha256(
    JSON.stringify([
      "observation/1",
      jurisdictionId,
      o.id,
      o.indicatorId,
      o.orgUnitId,
      o.periodId,
      o.measure,
      o.value,
      o.bound,
      o.status,
      o.sourceId,
      o.figureId,
      o.span?.start ?? null,
      o.span?.end ?? null,
      o.supersedes,
      o.recordedAt,
      o.recordedBy,
    ]),
  );

/** Over the rows' hashes in the order of their ids, each on its own line. */
export const batchDigest = (hashes: readonly string[]): string => sha256(hashes.join("\n"));
