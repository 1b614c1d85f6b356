/** How far a long reading has come: pages of a PDF, rows of a workbook (total unknown until the end). */
export interface Progress {
  readonly unit: "page" | "row";
  readonly done: number;
  readonly total?: number;
}

/** How a caller follows and stops a reading. */
export interface Run {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting gives the refusal `job.cancelled`. */
  readonly signal?: AbortSignal;
}
