import type { Text } from "@xushi/contract";
import type { Refused } from "./outcome.ts";
import type { RefusalStatus } from "./refusal-table.ts";

type OfficeRefusal = {
  readonly code: string;
  readonly message: Text;
  readonly detail: Readonly<Record<string, unknown>>;
};

const TOO_LARGE = /too-large|too-long|too-many|^zip\./;
const WRONG_KIND = /unsupported|mismatch|legacy-office|^text\.(?:binary|undecodable)$/;

/** What the file reader refuses, as HTTP says it: size is 413, the wrong kind 415, a broken or empty file 422. */
export const ofOffice = ({ code, message, detail }: OfficeRefusal): Refused => ({
  ok: false,
  status: statusOf(code),
  refusal: { code, message, detail: { ...detail } },
});

const statusOf = (code: string): RefusalStatus =>
  TOO_LARGE.test(code) ? 413 : WRONG_KIND.test(code) ? 415 : 422;
