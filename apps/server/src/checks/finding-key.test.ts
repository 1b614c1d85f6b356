import { expect, test } from "vitest";
import { findingKey } from "./finding-key.ts";

const side = (...figureIds: string[]) => ({ value: "1", unit: "元", figureIds });
const key = (...numbers: [ReturnType<typeof side>, ReturnType<typeof side>]) =>
  findingKey({ rule: "places-make-whole", numbers });

test("the same numbers make the same key in whatever order a sum was made", () => {
  expect(key(side("a", "b"), side("c"))).toBe(key(side("b", "a"), side("c")));
  expect(key(side("a", "b"), side("c"))).toMatch(/^[0-9a-f]{64}$/);
});

test("another number, another side or another rule makes another key", () => {
  const one = key(side("a", "b"), side("c"));
  expect(key(side("a", "b"), side("d"))).not.toBe(one);
  expect(key(side("a"), side("b", "c"))).not.toBe(one);
  expect(key(side("c"), side("a", "b"))).not.toBe(one);
  expect(findingKey({ rule: "same-number", numbers: [side("a", "b"), side("c")] })).not.toBe(one);
});
