import type { z } from "@hono/zod-openapi";
import type { Refusal } from "./wire.ts";

type Json<T> = T extends { content: { "application/json": { schema: infer S extends z.ZodType } } }
  ? S
  : never;
type Part<R, K extends string> = R extends { request: { [P in K]: infer S extends z.ZodType } }
  ? { [P in K]: z.input<S> }
  : unknown;
type BodyPart<R> = R extends { request: { body: infer B } } ? { body: z.input<Json<B>> } : unknown;

/** What a route of `routes/` wants and gives, read off its own schemas. */
export type Input<R> = Part<R, "params"> & Partial<Part<R, "query">> & BodyPart<R>;
export type Output<R> = R extends { responses: { 200: infer B } } ? z.output<Json<B>> : never;

type AnyRoute = { method: string; path: string };

/** The server refused, in words for the person; `status` is HTTP's. Network failures have status 0. */
export class ApiError extends Error {
  readonly status: number;
  readonly refusal: Refusal;
  constructor(status: number, refusal: Refusal) {
    super(refusal.message.zh);
    this.status = status;
    this.refusal = refusal;
  }
}

const unreachable: Refusal = {
  code: "network.unreachable",
  message: {
    zh: "连不上服务。已填的内容还在，请稍后再试。",
    en: "The server cannot be reached. What you typed is kept; try again.",
  },
};

export type ClientOptions = {
  readonly fetch?: typeof fetch;
  readonly base?: string;
};

/** `pathOf({path: "/api/{a}/x"}, {a: "1"})` → "/api/1/x" */
export const pathOf = (route: AnyRoute, params: Record<string, string> = {}): string =>
  route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));

const queryOf = (query: Record<string, unknown> = {}): string => {
  const pairs = Object.entries(query).flatMap(([k, v]) =>
    v === undefined || v === null ? [] : [[k, String(v)]],
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
};

/** A typed call for each route: `call(getBoard, { params: { jurisdiction } })`. Throws `ApiError`. */
export function createClient({ fetch: send = fetch, base = "" }: ClientOptions = {}) {
  return async function call<R extends AnyRoute>(
    route: R,
    input: Input<R>,
    init: { signal?: AbortSignal } = {},
  ): Promise<Output<R>> {
    const { params, query, body } = input as {
      params?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: unknown;
    };
    const form = body instanceof FormData;
    const response = await send(base + pathOf(route, params) + queryOf(query), {
      method: route.method.toUpperCase(),
      headers: body === undefined || form ? {} : { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...init,
    }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      throw new ApiError(0, unreachable);
    });
    if (!response.ok) throw new ApiError(response.status, await refusalOf(response));
    return (await response.json()) as Output<R>;
  };
}

async function refusalOf(response: Response): Promise<Refusal> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    return { ...unreachable, code: `http.${response.status}` };
  }
}
