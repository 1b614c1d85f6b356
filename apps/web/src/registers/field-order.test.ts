import type { Register, RegisterField } from "@xushi/contract";
import { expect, test } from "vitest";
import { fieldOrder } from "./field-order.ts";

const field = (id: string, more: Partial<RegisterField> = {}) =>
  ({ id, kind: "text", required: false, ...more }) as RegisterField;
const register = {
  fields: [
    field("nodes", { kind: "group" }),
    field("plan"),
    field("note"),
    field("name", { required: true }),
  ],
  columns: [{ id: "name" }, { id: "plan" }] as unknown as Register["columns"],
};
const ids = (fields: readonly RegisterField[]) => fields.map((f) => f.id);

test("what must be filled comes first, rows last; of a new item what the list does not show is folded away", () => {
  expect(ids(fieldOrder(register, false).first)).toEqual(["name", "plan", "note", "nodes"]);
  expect(ids(fieldOrder(register, true).first)).toEqual(["name", "plan"]);
  expect(ids(fieldOrder(register, true).rest)).toEqual(["note", "nodes"]);
});
