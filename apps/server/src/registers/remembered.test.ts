import type { Register } from "@xushi/core";
import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

const scene = () => {
  const state = { total: 1, version: 1, read: ["/xu/"], made: 0 };
  const register = { id: "r" } as Register;
  const ask = (asked = "overview", worthKeeping = 0) => {
    const books = {
      acting: { access: { read: state.read } },
      vocabulary: { jurisdiction: { id: "xu" } },
      county: {
        items: async () => ({
          total: state.total,
          rows: [{ itemId: "a", version: state.version, recordedAt: "2026-11-05T01:00:00Z" }],
        }),
      },
    } as unknown as Parameters<typeof remembered>[0];
    return remembered(books, register, asked, async () => ++state.made, worthKeeping);
  };
  return { state, ask };
};

test("it is kept until an item changes, comes or goes", async () => {
  const { state, ask } = scene();
  expect([await ask(), await ask()]).toEqual([1, 1]);
  state.version = 2;
  expect([await ask(), await ask()]).toEqual([2, 2]);
  state.total = 2;
  expect(await ask()).toBe(3);
});

test("who sees other rows, or asks something else, gets an answer of his own", async () => {
  const { state, ask } = scene();
  await ask();
  state.read = ["/xu/dong/"];
  expect(await ask()).toBe(2);
  expect(await ask("watch")).toBe(3);
  state.read = ["/xu/"];
  expect(await ask()).toBe(1);
});

test("what is quickly worked out is never kept", async () => {
  const { ask } = scene();
  expect([await ask("overview", 60_000), await ask("overview", 60_000)]).toEqual([1, 2]);
});
