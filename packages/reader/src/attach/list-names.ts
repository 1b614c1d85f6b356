import { MEASURE_TAILS, WHOLE_MEASURES } from "../data/measure-tails.ts";
import { indexWords } from "../text/word-index.ts";

const measures = indexWords(MEASURE_TAILS);

/** 三次产业增加值分别增长…, 一、二、三产增加值分别增长…: three names in one. */
const THREE_INDUSTRIES = /^(?:三次产业|一、?二、?三次?产业?(?=[^业]|$))/u;
const JOINTS = ["以及", "和", "与", "及"];

/**
 * Splits a list of names into exactly `count`: 苹果、香梨和冬枣 → 3.
 * 、 splits first; then the joints, from the right, as far as the count asks for. Where 分别 comes first, what is listed
 * are places that were read as such, and each has the same deed: 甲镇、乙镇|分别完成投资 → 完成投资, twice.
 */
export function splitNames(list: string, count: number): string[] | undefined {
  const industries = count === 3 ? THREE_INDUSTRIES.exec(list) : null;
  if (industries !== null) {
    const rest = list.slice(industries[0].length);
    return ["第一产业", "第二产业", "第三产业"].map((name) => name + rest);
  }
  const each = list.indexOf("分别");
  if (each === 0 && list.length > 2) return Array<string>(count).fill(list.slice(2));
  if (each > 0) return ofEach(list.slice(0, each), list.slice(each + 2), count);
  const group = GROUP_WORD.exec(list);
  const trimmed = group === null || group.index === 0 ? list : list.slice(0, group.index);
  const tail = group === null ? "" : list.slice(group.index + group[0].length);
  let parts = trimmed.split("、").filter((part) => part !== "");
  for (const joint of JOINTS) {
    for (let i = parts.length - 1; i >= 0 && parts.length < count; i--) {
      const pair = splitAt(parts[i] as string, joint);
      if (pair !== undefined) parts = [...parts.slice(0, i), ...pair, ...parts.slice(i + 1)];
    }
  }
  if (parts.length !== count) return undefined;
  return trimmed !== list && tail !== "" && !tail.includes("、")
    ? parts.map((part) => part + tail)
    : shareTail(parts);
}

/** 甲镇、乙镇分别完成投资…: of areas the deed is counted, of things the thing and the deed. */
function ofEach(list: string, deed: string, count: number): string[] | undefined {
  const names = splitNames(list, count);
  if (names === undefined || deed === "") return names;
  return names.map((name) => (/[镇乡县市区村]$|街道$/u.test(name) ? deed : name + deed));
}

/** 甲业、乙业两大产业开票销售 → 甲业开票销售, 乙业开票销售: the group word sums up the list. */
const GROUP_WORD =
  /(?:等?[两二三四五六七八九十\d]+大?[个项类种家]?(?:新兴|主导|特色|优势|重点|传统)?(?:行业|领域|产业|方面|指标)|等[\d两三四五六七八九十]+)/u;

function splitAt(part: string, joint: string): [string, string] | undefined {
  const at = part.lastIndexOf(joint);
  if (at < 2 || at + joint.length >= part.length) return undefined;
  return [part.slice(0, at), part.slice(at + joint.length)];
}

/**
 * Gives the tail of the last name to the others: 制造业、高技术产业实际使用外资 → 制造业实际使用外资.
 * Only where the others end like the last one's head (业 … 产业实际使用外资).
 */
function shareTail(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? "";
  const ending = parts[0]?.at(-1) ?? "";
  const at = last.lastIndexOf(ending);
  const tail = at < 0 ? "" : last.slice(at + 1);
  if (tail.length < 2 || !parts.slice(0, -1).every((part) => part.endsWith(ending)))
    return shareMeasure(parts);
  return parts.map((part, index) => (index === parts.length - 1 ? part : part + tail));
}

/**
 * Gives the measure of the last name to bare things before it: 粮食、油料产量 → 粮食产量, 油料产量.
 * Not GDP、工业增加值 nor 起数、死亡人数, where each is a measure by itself.
 */
function shareMeasure(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? "";
  const tail = measures.endingAt(last, last.length, 0)?.[0] ?? "";
  const rest = parts.slice(0, -1);
  const isShared = tail !== "" && last.length - tail.length >= 2 && rest.every(isBareThing);
  return isShared ? [...rest.map((part) => part + tail), last] : [...parts];
}

const OWN_MEASURE =
  /(?:[率额量值数度]|收入|支出|投资|税收|利润|面积|价格|指数|标准|总产|存款|贷款|增速|增幅|存栏|出栏)$/u;

function isBareThing(part: string): boolean {
  return part.length >= 2 && !WHOLE_MEASURES.has(part) && !OWN_MEASURE.test(part);
}
