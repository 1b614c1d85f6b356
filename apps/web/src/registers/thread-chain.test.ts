import type { ItemThread } from "@xushi/contract";
import { expect, test } from "vitest";
import { chainOf } from "./thread-chain.ts";

const item = (id: string, on: string): ItemThread["items"][number] => ({
  id,
  registerId: "r",
  name: id,
  stage: "s",
  entered: { s: on },
});

test("one line from lead to firm, oldest first, whichever of them names the other", () => {
  const items = [item("firm", "2026-05-01"), item("project", "2025-06-01"), item("lead", "2025-01-01")];
  expect(chainOf({ items }).map(({ id }) => id)).toEqual(["lead", "project", "firm"]);
});
