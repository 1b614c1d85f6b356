/**
 * Where to send traces: XUSHI_OTEL_ENDPOINT, or OpenTelemetry's own variables. The base is completed with /v1/traces, as the
 * standard says; OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is taken as it is. `null`: nothing is loaded.
 */
export const traceEndpoint = (env: Readonly<Record<string, string | undefined>>): string | null => {
  if (env.OTEL_SDK_DISABLED === "true") return null;
  if (env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const base = env.XUSHI_OTEL_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT;
  return base ? `${base.replace(/\/+$/, "")}/v1/traces` : null;
};
