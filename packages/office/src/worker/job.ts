import type { Limits } from "../limits.ts";
import type { Progress } from "../progress.ts";

/** What a worker is asked to read. It gets the bytes of one file and nothing else. */
export interface Job {
  readonly kind: "text" | "workbook" | "observations";
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: Limits;
}

/** What a worker says back: any number of progress reports, then one result. */
export type Report =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "result"; readonly result: unknown };
