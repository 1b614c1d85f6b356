import type { Refusal, RegisterImport, Text } from "@xushi/contract";
import type { ImportPlan, RegisterTable } from "@xushi/office";

/** One import, from the upload until it is written or given up. It lives in memory: nothing of it counts before it is written. */
export type ImportJob = {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly registerId: string;
  /** Who started it: nobody else sees it. */
  readonly accountId: string;
  readonly fileName: string;
  bytes: Uint8Array | null;
  state: RegisterImport["state"];
  progress: number | null;
  step: Text | null;
  refusal: Pick<Refusal, "code" | "message"> | null;
  table: TableShown | null;
  plan: ImportPlan | null;
  stop: AbortController;
  /** Milliseconds of the server's clock. */
  touchedAt: number;
};

/** The table without its rows: they are planned, and then no longer needed. */
export type TableShown = Pick<RegisterTable, "sheets" | "sheet" | "headerRows" | "columns" | "skipped">;

export const isRunning = ({ state }: Pick<ImportJob, "state">): boolean =>
  state === "reading" || state === "writing";

/** As it travels. */
export const wireImport = (job: ImportJob): RegisterImport => {
  const { table, plan, refusal } = job;
  return {
    id: job.id,
    registerId: job.registerId,
    fileName: job.fileName,
    state: job.state,
    progress: job.progress,
    step: job.step,
    refusal: refusal === null ? null : { code: refusal.code, message: { ...refusal.message } },
    sheets: [...(table?.sheets ?? [])],
    sheet: table?.sheet ?? null,
    headerRows: [...(table?.headerRows ?? [])],
    columns: (table?.columns ?? []).map((column) => ({ ...column, sample: [...column.sample] })),
    counts: plan?.counts ?? { rows: 0, added: 0, changed: 0, same: 0, bad: 0 },
    changes: (plan?.shown ?? []).map((change) => ({
      ...change,
      fields: change.fields.map((field) => ({ ...field })),
    })),
    bad: (plan?.bad ?? []).slice(0, MOST_LISTED).map((b) => ({ ...b, expected: { ...b.expected } })),
  };
};

const MOST_LISTED = 200;
