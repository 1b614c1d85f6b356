import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { freshDataDir } from "../../../packages/ledger/test/fresh-data-dir.ts";
import { serve } from "../src/index.ts";
import { startTelemetry } from "../src/telemetry/start-telemetry.ts";
import { statementText } from "../src/telemetry/statement-text.ts";
import { traceEndpoint } from "../src/telemetry/trace-endpoint.ts";

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } };
type Span = { name: string; traceId: string; spanId: string; parentSpanId?: string; attributes: Attribute[] };
type Export = { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };

/** Takes what an OpenTelemetry collector would. */
const openCollector = async () => {
  const spans: Span[] = [];
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      paths.push(request.url ?? "");
      const sent = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Export;
      spans.push(...sent.resourceSpans.flatMap((r) => r.scopeSpans.flatMap((s) => s.spans)));
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { spans, paths, server, port: (server.address() as AddressInfo).port };
};

const attribute = (span: Span | undefined, key: string) => span?.attributes.find((a) => a.key === key)?.value;

test("a request is a span with its statements below it, in the caller's trace, and without values", async () => {
  const collector = await openCollector();
  const dataDir = await freshDataDir();
  const endpoint = traceEndpoint({ XUSHI_OTEL_ENDPOINT: `http://127.0.0.1:${collector.port}/` });
  const serving = await serve({
    port: 0,
    host: "127.0.0.1",
    dataDir,
    demo: false,
    logLevel: "silent",
    traceEndpoint: endpoint,
  });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const response = await fetch(`${serving.url}/api/sign-in-options?q=hunter2secret`, { headers });
  expect(response.status).toBe(200);
  await serving.close();
  collector.server.close();
  expect(new Set(collector.paths)).toEqual(new Set(["/v1/traces"]));
  const [request] = collector.spans.filter((s) => s.name.startsWith("GET"));
  expect(request).toMatchObject({ traceId, parentSpanId: "b7ad6b7169203331" });
  expect(attribute(request, "http.response.status_code")).toEqual({ intValue: 200 });
  expect(attribute(request, "xushi.request_id")).toEqual({
    stringValue: response.headers.get("x-request-id"),
  });
  const statements = collector.spans.filter((s) => s.parentSpanId === request?.spanId);
  expect(statements.length).toBeGreaterThan(0);
  expect(attribute(statements[0], "db.query.text")?.stringValue).toMatch(/^select .* from "jurisdiction"/i);
  expect(JSON.stringify(collector.spans)).not.toContain("hunter2secret");
  // Starting up ran many statements; none of them belongs to a request.
  expect(collector.spans.filter((s) => s.traceId !== traceId)).toEqual([]);
  await rm(dataDir, { recursive: true, force: true });
}, 120_000);

test("without an endpoint nothing is started; the standard's variables are understood", async () => {
  expect(await startTelemetry(traceEndpoint({}))).toBeNull();
  expect(traceEndpoint({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://c:4318" })).toBe("http://c:4318/v1/traces");
  expect(traceEndpoint({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://c/t" })).toBe("http://c/t");
  expect(traceEndpoint({ XUSHI_OTEL_ENDPOINT: "http://c", OTEL_SDK_DISABLED: "true" })).toBeNull();
});

test("literals in a statement are not shown", () => {
  expect(statementText("SELECT 'it''s  secret', x\n FROM t WHERE a = $1")).toBe(
    "SELECT '?', x FROM t WHERE a = $1",
  );
});
