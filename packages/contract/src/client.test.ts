import { expect, expectTypeOf, test } from "vitest";
import { ApiError, type Board, createClient, getBoard, pathOf } from "./index.ts";

const answering = (status: number, body: unknown) => {
  const seen: { url: string; init: RequestInit | undefined }[] = [];
  const send: typeof fetch = async (url, init) => {
    seen.push({ url: String(url), init });
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  };
  return { seen, send };
};

test("path parameters are encoded and empty query values left out", async () => {
  const { seen, send } = answering(200, { rows: [] });
  const call = createClient({ fetch: send });
  const board = await call(getBoard, {
    params: { jurisdiction: "序/川" },
    query: { asOf: "2026-10-31", unit: undefined },
  });
  expect(seen[0]?.url).toBe("/api/%E5%BA%8F%2F%E5%B7%9D/board?asOf=2026-10-31");
  expectTypeOf(board).toEqualTypeOf<Board>();
});

test("a refusal arrives as an ApiError with both languages", async () => {
  const refusal = { code: "board.no-unit", message: { zh: "没有这个单位", en: "No such unit" } };
  const call = createClient({ fetch: answering(404, refusal).send });
  await expect(call(getBoard, { params: { jurisdiction: "x" } })).rejects.toMatchObject({
    status: 404,
    refusal,
  });
});

test("a broken answer and a dead network say so instead of crashing", async () => {
  const call = createClient({ fetch: answering(502, "<html>").send });
  await expect(call(getBoard, { params: { jurisdiction: "x" } })).rejects.toBeInstanceOf(ApiError);
  const dead = createClient({ fetch: () => Promise.reject(new TypeError("failed")) });
  await expect(dead(getBoard, { params: { jurisdiction: "x" } })).rejects.toMatchObject({ status: 0 });
});

test("an unknown parameter leaves a hole rather than the word undefined", () => {
  expect(pathOf({ method: "get", path: "/a/{b}" })).toBe("/a/");
});
