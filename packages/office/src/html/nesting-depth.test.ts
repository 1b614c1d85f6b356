import { expect, test } from "vitest";
import { nestingDepth } from "./nesting-depth.ts";

test.each([
  ["<div><p>甲</p><p>乙</p></div>", 2],
  ["<ul><li>甲<li>乙<li>丙</ul>", 2],
  ["<p>甲<br>乙<img>", 1],
  ["<b></i><b></i><b>", 3],
  ["<div><b><i>甲</div><p>乙", 3],
  ["<div>".repeat(3_000), 3_000],
  ["", 0],
])("%.40s", (html, depth) => {
  expect(nestingDepth(html)).toBe(depth);
});
