/**
 * Words of which one name may have only one: names that differ in them are different things however alike they look.
 * 开工时间 and 竣工时间 share three characters of four and are a year apart.
 */
const CONTRASTS: readonly (readonly string[])[] = [
  ["开工", "竣工", "完工", "投产", "达产", "签约", "复工", "停工"],
  ["开始", "结束", "截止", "完成"],
  ["计划", "实际", "预计", "目标"],
  ["本月", "本周", "本季", "累计", "年度", "全年", "上年", "去年", "下月", "上月", "总"],
  ["省", "市", "县", "区", "镇", "村"],
  ["责任", "牵头", "配合", "建设", "施工", "监理", "设计", "业主", "包保", "联系", "分管"],
  ["单位", "领导", "人", "时间", "日期", "电话"],
  ["申请", "批准", "拨付", "到位", "支付"],
  ["省级", "市级", "县级", "中央"],
  ["start", "end", "finish"],
  ["planned", "actual"],
];

/** Shorter names are too easily alike by chance. */
const SHORTEST = 3;

/** How alike two levelled names are, 0 to 1; 0 where they differ in a word of contrast or in a number. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.min(a.length, b.length) < SHORTEST || Math.max(a.length, b.length) > 60) return 0;
  if (digits(a) !== digits(b)) return 0;
  let oneSided = false;
  for (const words of CONTRASTS) {
    const [inA, inB] = [wordsIn(words, a), wordsIn(words, b)];
    if (inA === inB) continue;
    if (inA !== "" && inB !== "") return 0;
    oneSided = true;
  }
  const share = (2 * commonLength(a, b)) / (a.length + b.length);
  const alike = sameLetters(a, b) ? Math.max(share, 0.9) : share;
  // 完成投资 beside 累计完成投资: it may be meant, and somebody has to say so.
  return oneSided ? alike * 0.85 : alike;
}

const digits = (text: string): string => text.replace(/\D+/g, " ").trim();

const wordsIn = (words: readonly string[], text: string): string =>
  words.filter((word) => text.includes(word)).join();

/** 年度投资计划 and 年度计划投资. */
const sameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join("") === [...b].sort().join("");

/** The longest row of characters that both have in the same order. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(letter === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(next[j - 1] ?? 0, row[j] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}
