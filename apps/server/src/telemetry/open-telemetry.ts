import { context, propagation, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { MiddlewareHandler } from "hono";
import { requestIdOf } from "../http/request-log.ts";
import { VERSION } from "../version.ts";
import { statementKind, statementText } from "./statement-text.ts";
import type { Telemetry } from "./telemetry.ts";

/** Loaded only when traces are asked for; the rest of the server knows nothing of these libraries. */
export const openTelemetry = (endpoint: string): Telemetry => {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      "service.name": process.env.OTEL_SERVICE_NAME ?? "xushi",
      "service.version": VERSION,
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: endpoint }) })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const tracer = provider.getTracer("xushi", VERSION);
  return {
    request: traceRequests(tracer),
    statement: (text, work) => traceStatement(tracer, text, work),
    async close() {
      await provider.shutdown();
      context.disable();
      propagation.disable();
    },
  };
};

/** A span for each request, child of the caller's where one is named. The path, never the query or a body. */
const traceRequests =
  (tracer: Tracer): MiddlewareHandler =>
  (c, next) => {
    const caller = propagation.extract(context.active(), { traceparent: c.req.header("traceparent") });
    const attributes = { "http.request.method": c.req.method, "url.path": c.req.path.slice(0, 200) };
    return tracer.startActiveSpan(
      `${c.req.method} ${c.req.path.slice(0, 100)}`,
      { kind: SpanKind.SERVER, attributes },
      caller,
      async (span) => {
        try {
          await next();
        } finally {
          const { status } = c.res;
          span.setAttributes({ "http.response.status_code": status, "xushi.request_id": requestIdOf(c) });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        }
      },
    );
  };

/** Only within a request: the ledger's own upkeep would be spans without a trace. */
const traceStatement = async <T>(tracer: Tracer, text: string, work: () => Promise<T>): Promise<T> => {
  if (trace.getActiveSpan() === undefined) return work();
  const kind = statementKind(text);
  const attributes = {
    "db.system.name": "postgresql",
    "db.operation.name": kind,
    "db.query.text": statementText(text),
  };
  return tracer.startActiveSpan(kind, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The message may repeat a value: "Key (name)=(…) already exists".
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: String((error as { code?: string }).code ?? ""),
      });
      throw error;
    } finally {
      span.end();
    }
  });
};
