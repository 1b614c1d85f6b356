import type { Extraction } from "../extract-text.ts";
import { type LimitOverrides, withLimits } from "../limits.ts";
import type { ObservationsOfWorkbook } from "../observations/read-observations.ts";
import type { Run } from "../progress.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { Job } from "./job.ts";
import { runJob } from "./run-job.ts";

/** As `extractText`, in a thread with limits on time and memory; pages of a PDF are reported as they are done. */
export function extractTextInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<Extraction> {
  return start("text", bytes, fileName, limits, run);
}

/** As `readWorkbook`, in a thread with limits on time and memory. */
export function readWorkbookInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<Workbook | Refusal> {
  return start("workbook", bytes, fileName, limits, run);
}

/** As `readObservations`, in a thread with limits on time and memory: only rows and problems travel back. */
export function readObservationsInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<ObservationsOfWorkbook | Refusal> {
  return start("observations", bytes, fileName, limits, run);
}

/** A file over the size limit is refused here already, before it is copied into a thread. */
function start<T>(
  kind: Job["kind"],
  bytes: Uint8Array,
  fileName: string,
  overrides: LimitOverrides | undefined,
  run: Run,
): Promise<T | Refusal> {
  const limits = withLimits(overrides);
  if (bytes.length > limits.fileBytes) {
    return Promise.resolve(refuse("file.too-large", { bytes: bytes.length, limit: limits.fileBytes }));
  }
  return runJob<T>({ kind, bytes, fileName, limits }, run);
}
