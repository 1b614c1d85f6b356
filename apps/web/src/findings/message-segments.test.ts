import type { FindingFigure } from "@xushi/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { messageSegments } from "./message-segments.ts";

const figure = (observationId: string, shown: string): FindingFigure => ({
  ...{ observationId, shown, orgUnitId: "county", indicatorId: "gdp" },
  ...{ periodId: "2026-01/2026-10", measure: "level" },
});
const side = (...figures: FindingFigure[]) => ({ value: "1", unit: "元", figures });
const links = (message: string, ...figures: FindingFigure[]) =>
  messageSegments(message, [side(...figures), side()]).segments.flatMap((s) =>
    s.kind === "number" ? [`${s.observationId} ${s.text}`] : [],
  );

test("both numbers of a sentence are links, each to its own source, equal ones too", () => {
  const said = "累计数下降：1-9月54.40亿元，而1-8月60.10亿元。";
  expect(links(said, figure("a", "54.40亿元"), figure("b", "60.10亿元"))).toEqual([
    "a 54.40亿元",
    "b 60.10亿元",
  ]);
  expect(
    links("石桥镇1.234亿元，与白塔乡1.234亿元完全相同。", figure("a", "1.234亿元"), figure("b", "1.234亿元")),
  ).toEqual(["a 1.234亿元", "b 1.234亿元"]);
});

test("a number inside a longer one is not found there", () => {
  expect(links("甲54.4亿元，乙4.4亿元。", figure("b", "4.4亿元"))).toEqual(["b 4.4亿元"]);
  expect(links("甲−4.4%，乙4.4%。", figure("b", "4.4%"))).toEqual(["b 4.4%"]);
});

test("what a sum is made of and the sentence does not say is handed back", () => {
  const { unsaid } = messageSegments("下级 2 个单位合计 3亿元。", [
    side(figure("a", "1亿元"), figure("b", "2亿元")),
    side(),
  ]);
  expect(unsaid.map((f) => f.observationId)).toEqual(["a", "b"]);
});

test("whatever is cut, the words stay the server's, and every number is either said or unsaid", () => {
  const shown = fc.constantFrom("1亿元", "11亿元", "2.5%", "");
  fc.assert(
    fc.property(fc.array(shown), fc.array(shown), (said, asked) => {
      const message = said.join("，");
      const figures = asked.filter((s) => s !== "").map((s, i) => figure(`${i}`, s));
      const { segments, unsaid } = messageSegments(message, [side(...figures), side()]);
      expect(segments.map((s) => s.text).join("")).toBe(message);
      expect(segments.filter((s) => s.kind === "number").length + unsaid.length).toBe(figures.length);
    }),
  );
});
