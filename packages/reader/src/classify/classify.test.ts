import { expect, test } from "vitest";
import { lines } from "../../test/read-one.ts";

/** Kind, value and bound of each figure. */
function classes(text: string): string[] {
  return lines(text).map((line) => {
    const [, kind, value, unit, bound] = line.split(" ");
    return `${kind} ${value} ${unit} ${bound}`;
  });
}

test.each([
  ["工业增加值增长5.8%", "growth 5.8 % eq"],
  ["工业增加值下降3.2%", "growth -3.2 % eq"],
  ["出口额增长2.1倍", "growth 210 % eq"],
  ["税收比五年前翻了一番", "growth 100 % eq"],
  ["增速比上年提高1.5个百分点", "delta 1.5 百分点 eq"],
  ["增速低于全市平均1.5个百分点", "delta -1.5 百分点 eq"],
  ["投资进度超序时进度5.5个百分点", "delta 5.5 百分点 eq"],
  ["流转面积比上年增加8万亩", "delta 80000 亩 eq"],
  ["实事投资完成年度计划的61%", "completion 61 % eq"],
  ["厂房主体已建成70%", "completion 70 % eq"],
  ["失业率控制在4.5%以内", "level 4.5 % le"],
  ["覆盖率达到80%以上", "level 80 % ge"],
  ["年处理秸秆50万吨左右", "level 500000 吨 about"],
  ["机械化率提高到85%", "level 85 % eq"],
])("%s → %s", (text, expected) => expect(classes(text)[0]).toBe(expected));

test.each([
  ["全县将投资21亿元", "target"],
  ["力争新增就业5000人", "target"],
  ["每年新增高新技术企业不少于10家", "target"],
  ["计划总投资3.2亿元", "target"],
  ["2024年新建学校4所", "target"],
  ["已完成投资1.2亿元", "actual"],
  ["完成年度计划的61%", "actual"],
])("%s is %s", (text, expected) => expect(lines(text)[0]?.split(" ").at(-1)).toBe(expected));
