import { expect, test } from "vitest";
import { leftOutWords, threadAround } from "./thread-around.ts";

const others = Array.from({ length: 8 }, (_, i) => `other${i}`);
const links = [
  { from: "project", field: "lead", to: "lead" },
  { from: "project", field: "enterprise", to: "firm" },
  ...["project", ...others].map((from) => ({ from, field: "chain", to: "chain" })),
];

test("one line from lead to firm; what only the same chain names is another story", () => {
  const { kept, hubs } = threadAround(links, "lead");
  expect([...kept].toSorted()).toEqual(["chain", "firm", "lead", "project"]);
  expect(hubs).toEqual(["chain"]);
});

test("of a hub itself only what is tied to it directly belongs", () => {
  const { kept } = threadAround(links, "chain");
  expect(kept.size).toBe(10);
  expect(kept.has("firm")).toBe(false);
});

test("six ties make no hub yet: nothing is left out, and nothing stands between", () => {
  const six = others.slice(0, 6).map((from) => ({ from, field: "chain", to: "chain" }));
  const { kept, hubs } = threadAround(six, "other0");
  expect([kept.size, hubs]).toEqual([7, []]);
});

test("it says how many are left out, and through what they would come", () => {
  expect(leftOutWords({ count: 8, atLeast: false, through: ["光学链"] })).toEqual({
    zh: "另有 8 个条目没有列出：它们只经「光学链」与本条相连。",
    en: "8 more items are not listed: only “光学链” ties them to this one.",
  });
  expect(leftOutWords({ count: 1, atLeast: true, through: [] }).zh).toBe(
    "另有至少 1 个条目没有列出：这里只列与本条直接相连的。",
  );
});
