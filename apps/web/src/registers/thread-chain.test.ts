import type { ItemThread } from "@xushi/contract";
import { expect, test } from "vitest";
import { chainOf, threadAround } from "./thread-chain.ts";

const item = (id: string, on: string): ItemThread["items"][number] => ({
  id,
  registerId: "r",
  name: id,
  stage: "s",
  entered: { s: on },
});
const others = Array.from({ length: 8 }, (_, i) => `other${i}`);
const thread: ItemThread = {
  items: [
    item("firm", "2026-05-01"),
    item("project", "2025-06-01"),
    item("lead", "2025-01-01"),
    item("chain", "2020-01-01"),
    ...others.map((id) => item(id, "2025-02-01")),
  ],
  links: [
    { from: "project", field: "lead", to: "lead" },
    { from: "project", field: "enterprise", to: "firm" },
    ...["project", ...others].map((from) => ({ from, field: "chain", to: "chain" })),
  ],
  events: [
    { on: "2025-02-01", itemId: "other1", kind: "stage", title: { zh: "签约", en: "Signed" }, files: [] },
  ],
};
const ids = (here: string) => chainOf(threadAround(thread, here)).map(({ id }) => id);

test("one line from lead to firm, oldest first; what only the same chain names is another story", () => {
  expect(ids("lead")).toEqual(["chain", "lead", "project", "firm"]);
  expect(threadAround(thread, "lead").events).toEqual([]);
});

test("of a hub itself only what is tied to it directly belongs", () => {
  expect(ids("chain")).toHaveLength(10);
  expect(ids("chain")).not.toContain("firm");
});
