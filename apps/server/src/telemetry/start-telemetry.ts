import type { Telemetry } from "./telemetry.ts";

/** The libraries are loaded only here: a server without telemetry never has them in memory. */
export const startTelemetry = async (endpoint: string | null): Promise<Telemetry | null> =>
  endpoint === null ? null : (await import("./open-telemetry.ts")).openTelemetry(endpoint);
