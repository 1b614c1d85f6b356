import type { ObserveStatement } from "@xushi/ledger";
import type { MiddlewareHandler } from "hono";

/** Traces of requests and of the statements that each one needed. */
export type Telemetry = {
  readonly request: MiddlewareHandler;
  readonly statement: ObserveStatement;
  /** Sends what is still waiting. */
  close(): Promise<void>;
};
