import { expect, test } from "vitest";
import { mayDo } from "./desk-rights.ts";

const actual = { status: "open", targetId: null, modality: { value: "actual" } } as const;
const target = { ...actual, modality: { value: "target" } } as const;

test("a reporting unit enters what was done and sets no target", () => {
  const rights = ["read", "report", "receive"] as const;
  expect(mayDo(rights, "accept", actual)).toBe(true);
  expect(mayDo(rights, "accept", target)).toBe(false);
  expect(mayDo(rights, "undo", { ...target, status: "accepted", targetId: "t" })).toBe(false);
  expect(mayDo(rights, "undo", { ...actual, status: "accepted" })).toBe(true);
});

test("whoever only reads walks through the figures and changes none", () => {
  for (const deed of ["accept", "acceptCertain", "reject", "edit", "undo"] as const)
    expect([deed, mayDo(["read"], deed, actual)]).toEqual([deed, false]);
  expect(mayDo(["read"], "go")).toBe(true);
});

test("a supervisor rejects and corrects, and takes a rejection back", () => {
  const rights = ["read", "receive"] as const;
  expect(mayDo(rights, "reject", actual)).toBe(true);
  expect(mayDo(rights, "accept", actual)).toBe(false);
  expect(mayDo(rights, "undo", { ...actual, status: "rejected" })).toBe(true);
});
