import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** Against who opens connections and then dawdles (slow headers, slow bodies, slow reading), or sends without end. */
export type ListenerLimits = {
  readonly headersMilliseconds: number;
  readonly requestMilliseconds: number;
  readonly keepAliveMilliseconds: number;
  readonly idleMilliseconds: number;
  /** How often connections are looked at. */
  readonly checkMilliseconds: number;
  readonly headerBytes: number;
  readonly connections: number;
};

/** 64 MB over a slow line of a township (2 Mbit/s) take under five minutes. */
export const LISTENER_LIMITS: ListenerLimits = {
  headersMilliseconds: 15_000,
  requestMilliseconds: 300_000,
  keepAliveMilliseconds: 10_000,
  idleMilliseconds: 600_000,
  checkMilliseconds: 5_000,
  headerBytes: 16 * 1024,
  connections: 4_000,
};

export const createListener = (
  app: Pick<OpenAPIHono, "fetch">,
  limits: ListenerLimits = LISTENER_LIMITS,
): Server => {
  const server = createServer(
    {
      headersTimeout: limits.headersMilliseconds,
      requestTimeout: limits.requestMilliseconds,
      keepAliveTimeout: limits.keepAliveMilliseconds,
      connectionsCheckingInterval: limits.checkMilliseconds,
      maxHeaderSize: limits.headerBytes,
      requireHostHeader: true,
    },
    getRequestListener(app.fetch),
  );
  server.timeout = limits.idleMilliseconds;
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = 10_000;
  return server;
};
