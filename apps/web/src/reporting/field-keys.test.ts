import { expect, test } from "vitest";
import { keyName, nextField } from "./field-keys.ts";
import { returnRow } from "./return-row.fixture.ts";

const rows = [
  returnRow({ indicatorId: "a" }),
  returnRow({ indicatorId: "b", takes: { level: false, growth: true } }),
  returnRow({ indicatorId: "c", takes: { level: true, growth: false } }),
];
const EMPTY = { atStart: true, atEnd: true };
const WITHIN = { atStart: false, atEnd: false };
const go = (indicatorId: string, column: "value" | "growth" | "note", key: string, caret = EMPTY) => {
  const next = nextField(rows, { indicatorId, column }, key, caret);
  return next === null ? null : `${next.indicatorId} ${next.column}`;
};

test("Enter goes down the column past what does not have it, and stops at the end", () => {
  expect(go("a", "value", "Enter")).toBe("c value");
  expect(go("c", "value", "Enter")).toBeNull();
  expect(go("c", "value", "ArrowUp")).toBe("a value");
  expect(go("a", "growth", "ArrowDown")).toBe("b growth");
});

test("left and right leave the field only from the edge of what is typed", () => {
  expect(go("a", "value", "ArrowRight", WITHIN)).toBeNull();
  expect(go("a", "value", "ArrowRight")).toBe("a growth");
  expect(go("c", "value", "ArrowRight")).toBe("c note");
  expect(go("c", "note", "ArrowLeft")).toBe("c value");
  expect(go("a", "value", "x")).toBeNull();
});

test("Tab goes from number to number past the notes, and leaves the table at either end", () => {
  expect(go("a", "value", "Tab")).toBe("a growth");
  expect(go("a", "growth", "Tab")).toBe("b growth");
  expect(go("a", "note", "Tab")).toBe("b growth");
  expect(go("c", "value", "Tab")).toBeNull();
  expect(go("b", "growth", "ShiftTab")).toBe("a growth");
  expect(go("a", "value", "ShiftTab")).toBeNull();
  expect(keyName({ key: "Tab", shiftKey: true })).toBe("ShiftTab");
  expect(keyName({ key: "Enter", shiftKey: true })).toBe("Enter");
});
