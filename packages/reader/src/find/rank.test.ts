import { expect, test } from "vitest";
import { lines } from "../../test/read-one.ts";

test.each([
  ["旅游收入增幅居全市第一。", "第一 rank 1 位 eq"],
  ["财政收入列全省第3位。", "第3位 rank 3 位 eq"],
  ["综合实力进入全省前20强。", "前20强 rank 20 位 le"],
  ["用电量排名全市前三。", "前三 rank 3 位 le"],
])("%s → %s", (text, expected) => expect(lines(text)[0]).toContain(expected));
