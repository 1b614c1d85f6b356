import { expect, test } from "vitest";
import { colourOf, severityOf, shapeOf } from "./shape.ts";

test("every tone has its own shape", () => {
  const shapes = (["bad", "watch", "good", "praise", "missing", "none"] as const).map(shapeOf);
  expect(new Set(shapes).size).toBe(6);
  expect(shapes.slice(0, 3)).toEqual(["▼", "●", "▲"]);
});

test("the rule set's colour wins over the tone's, an unknown one does not", () => {
  expect(colourOf({ colour: "blue", tone: "watch" })).toBe("blue");
  expect(colourOf({ colour: "mauve", tone: "bad" })).toBe("red");
});

test("what lags comes first, what is fine last", () => {
  expect(severityOf("bad")).toBeLessThan(severityOf("missing"));
  expect(severityOf("missing")).toBeLessThan(severityOf("good"));
});
