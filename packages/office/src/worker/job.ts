import type { Limits } from "../limits.ts";
import type { Mark } from "../marked-copy/mark.ts";
import type { Progress } from "../progress.ts";
import type { RegisterReading } from "../register-workbook/read-register-workbook.ts";

/** What a worker is asked to read. It gets the bytes of one file and nothing else. */
export interface Job {
  readonly kind: "text" | "workbook" | "observations" | "register" | "marked";
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: Limits;
  /** Of `register`. */
  readonly reading?: RegisterReading;
  /** Of `marked`. */
  readonly marks?: readonly Mark[];
}

/** What a worker says back: any number of progress reports and parts of the result, then the result. */
export type Report =
  | { readonly type: "part"; readonly part: unknown }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "result"; readonly result: unknown };
