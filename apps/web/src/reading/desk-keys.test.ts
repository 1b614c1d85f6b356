import { expect, test } from "vitest";
import { type DeskState, deskDeed, nextOpen } from "./desk-keys.ts";

const status = { a: "open", b: "accepted", c: "open", d: "rejected" } as const;
const state = (more: Partial<DeskState> = {}): DeskState => ({
  order: ["a", "b", "c", "d"],
  active: null,
  isEditing: false,
  statusOf: (id) => status[id as keyof typeof status],
  ...more,
});

test("j and k walk the figures and stop at the ends", () => {
  expect(deskDeed("j", state())).toEqual({ do: "go", to: "a" });
  expect(deskDeed("k", state())).toEqual({ do: "go", to: "d" });
  expect(deskDeed("j", state({ active: "d" }))).toEqual({ do: "go", to: "d" });
  expect(deskDeed("ArrowUp", state({ active: "b" }))).toEqual({ do: "go", to: "a" });
  expect(deskDeed("j", state({ order: [] }))).toBeNull();
});

test("Enter, e and x act on an open figure, u on one that is done with", () => {
  expect(deskDeed("Enter", state({ active: "a" }))).toEqual({ do: "accept", id: "a" });
  expect(deskDeed("x", state({ active: "c" }))).toEqual({ do: "reject", id: "c" });
  expect(deskDeed("e", state({ active: "b" }))).toBeNull();
  expect(deskDeed("u", state({ active: "b" }))).toEqual({ do: "undo", id: "b" });
  expect(deskDeed("u", state({ active: "a" }))).toBeNull();
  expect(deskDeed("Enter", state())).toBeNull();
});

test("a accepts all that are certain, wherever one stands", () => {
  expect(deskDeed("a", state())).toEqual({ do: "acceptCertain" });
});

test("while a slot is edited the keys are the field's; Escape leaves it", () => {
  expect(deskDeed("j", state({ isEditing: true, active: "a" }))).toBeNull();
  expect(deskDeed("Escape", state({ isEditing: true, active: "a" }))).toEqual({ do: "stopEditing" });
});

test("after a figure comes the next open one, and at the end it stays", () => {
  expect(nextOpen(state(), "a")).toBe("c");
  expect(nextOpen(state(), "c")).toBe("c");
});
