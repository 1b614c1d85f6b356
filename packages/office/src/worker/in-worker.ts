import type { Extraction } from "../extract-text.ts";
import { type LimitOverrides, withLimits } from "../limits.ts";
import type { Mark } from "../marked-copy/mark.ts";
import type { MarkedCopy } from "../marked-copy/marked-copy.ts";
import type { ObservationsOfWorkbook } from "../observations/read-observations.ts";
import { type PackedBatch, PackedRows } from "../packed-rows.ts";
import type { Run } from "../progress.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { RegisterReading } from "../register-workbook/read-register-workbook.ts";
import type { ReadRow } from "../register-workbook/read-row.ts";
import type { RegisterTable } from "../register-workbook/register-table.ts";
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

/** As `readRegisterWorkbook`, in a thread with limits on time and memory; rows travel back while the file is being read. */
export async function readRegisterWorkbookInWorker(
  bytes: Uint8Array,
  fileName: string,
  reading: RegisterReading,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<RegisterTable<PackedRows<ReadRow>> | Refusal> {
  const rows = new PackedRows<ReadRow>();
  const take = (part: unknown): void => rows.add(part as PackedBatch);
  const table = await start<RegisterTable>("register", bytes, fileName, limits, run, { reading }, take);
  return table.ok ? { ...table, rows } : table;
}

/** As `markedCopy`, in a thread with limits on time and memory. */
export function markedCopyInWorker(
  bytes: Uint8Array,
  fileName: string,
  marks: readonly Mark[],
  limits?: LimitOverrides,
  run: Run = {},
): Promise<MarkedCopy | Refusal> {
  return start("marked", bytes, fileName, limits, run, { marks });
}

/** A file over the size limit is refused here already, before it is copied into a thread. */
function start<T>(
  kind: Job["kind"],
  bytes: Uint8Array,
  fileName: string,
  overrides: LimitOverrides | undefined,
  run: Run,
  more: Pick<Job, "reading" | "marks"> = {},
  onPart?: (part: unknown) => void,
): Promise<T | Refusal> {
  const limits = withLimits(overrides);
  if (bytes.length > limits.fileBytes) {
    return Promise.resolve(refuse("file.too-large", { bytes: bytes.length, limit: limits.fileBytes }));
  }
  return runJob<T>({ kind, bytes, fileName, limits, ...more }, run, onPart);
}
