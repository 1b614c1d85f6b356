import { describe, expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** quote → kind and name, in reading order. */
function names(text: string): string[] {
  return readText(text, { published: "2024-07-20", place: "序川县" }).figures.map(
    (figure) => `${figure.quote} ${figure.kind.value} ${figure.indicator.value}`,
  );
}

const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    "people named by their deed",
    "31户90人受灾。70人参加义务植树，4户没有脱贫。",
    ["31户 level 受灾户", "90人 level 受灾人口", "70人 level 参加义务植树", "4户 level 未脱贫户"],
  ],
  ["trained people keep their name", "培训村医30人。", ["30人 level 培训村医"]],
  [
    "a roster named by its units",
    "全镇辖7个村，2100户，8300人。",
    ["7个 level 村", "2100户 level 户数", "8300人 level 人口"],
  ],
  [
    "a bracket is no topic of what follows it",
    "受理民事案件90件（旧存12件），结案40件。",
    ["90件 level 民事案件", "12件 level 旧存", "40件 level 民事案件结案"],
  ],
  ["ranges of ages stay whole", "3至6岁幼儿体检率90%。", ["90% level 3至6岁幼儿体检率"]],
  ["a natural growth rate is a level", "人口自然增长率为2.1‰。", ["2.1‰ level 人口自然增长率"]],
  ["a rank among areas", "校车覆盖率91%，列五县区第一。", ["91% level 校车覆盖率", "第一 rank 校车覆盖率"]],
  [
    "three numbers of one unit",
    "三次产业增速分别提高0.3、-1.2、2.4个百分点。",
    ["0.3 delta 第一产业", "-1.2 delta 第二产业", "2.4个百分点 delta 第三产业"],
  ],
  [
    "the manner of counting is no name",
    "生产总值80亿元，按可比价格计算，增长6%。",
    ["80亿元 level 生产总值", "6% growth 生产总值"],
  ],
  ["a deed ends behind an adverb", "网格员和邻居成功化解纠纷20起。", ["20起 level 化解纠纷"]],
  [
    "how things fare is no part of a name",
    "茶叶、桑蚕销售强劲，分别增长5%和6%。",
    ["5% growth 茶叶", "6% growth 桑蚕销售"],
  ],
  ["a committee keeps its end", "辖12个村民委员会。", ["12个 level 村民委员会"]],
  ["a class of things worth so much", "签约6个亿元项目。", ["6个 level 亿元项目"]],
];

describe("names of figures", () => {
  test.each(cases)("%s", (_what, text, expected) => expect(names(text)).toEqual(expected));
});
