import { expect, expectTypeOf, test } from "vitest";
import { decideMove, defineRegister, type Register, registerProblems } from "./register.ts";

const bridges = defineRegister({
  id: "bridges",
  title: { zh: "桥梁", en: "Bridges" },
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    cost: { kind: "decimal", unit: "元", title: { zh: "造价", en: "Cost" } },
    permit: { kind: "file", title: { zh: "施工许可证", en: "Building permit" } },
  },
  stages: {
    planned: { title: { zh: "谋划", en: "Planned" }, next: ["started"] },
    started: { title: { zh: "开工", en: "Started" }, next: ["finished"], requires: ["permit"] },
    finished: { title: { zh: "竣工", en: "Finished" }, next: [] },
  },
  first: "planned",
  columns: ["name", "cost"],
});

test("field and stage names are checked by the compiler", () => {
  expectTypeOf(bridges).toEqualTypeOf<
    Register<"name" | "cost" | "permit", "planned" | "started" | "finished">
  >();
  // @ts-expect-error: there is no field "colour"
  const wrong: Parameters<typeof decideMove<"name", "planned">>[0]["columns"] = ["colour"];
  expect(wrong).toEqual(["colour"]);
});

test("a move needs a way there and what the gate asks for", () => {
  expect(decideMove(bridges, "planned", "finished", {})).toEqual({ code: "not-a-move" });
  expect(decideMove(bridges, "planned", "started", { permit: "" })).toEqual({
    code: "missing",
    fields: ["permit"],
  });
  expect(decideMove(bridges, "planned", "started", { permit: "a.pdf" })).toBeNull();
  expect(decideMove(bridges, "started", "finished", {})).toBeNull();
});

test("every problem of a definition is named", () => {
  const broken: Register = {
    ...bridges,
    id: "Bad Id",
    fields: {
      kind: { kind: "choice", title: { zh: "类", en: "Kind" }, choices: ["only"] },
      name: { kind: "text", unit: "元", title: { zh: "名", en: "Name" } },
    },
    stages: { ...bridges.stages, lost: { title: { zh: "失", en: "Lost" }, next: [] } },
  };
  expect(registerProblems(broken)).toEqual([
    'id "Bad Id" is not kebab-case',
    "field kind is a choice with fewer than two choices",
    "field name has a unit and is not a decimal",
    "stage lost cannot be reached from planned",
  ]);
});
