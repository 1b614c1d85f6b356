import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";

/** 新增工作站12家，累计达到85家: the total is not of the new ones. */
export const NEWLY =
  /^(?:排查出?|发现|受理|接到|收到|交办|接收|立案|新增|新建|新认定|新引进|新签约|新开工|在建|续建|竣工|开工|签约)(?=..)/u;

/** 其中续建6个、新开工3个: a stage is nothing that is counted. */
export const BARE_STAGE =
  /^(?:计划|新|续|已|未)?(?:新建|续建|改扩建|扩建|在建|开工|竣工|投产|签约|建成|完工|落地|入库|达产|整改|办结|完成|设置)$/u;

/** 28项工作，已完成21项 → 完成工作 */
function doneOfTopic(draft: Draft, counted: string, unit: string): DraftSlot<string> | undefined {
  const { token, left } = draft;
  if (left.cue.achieved !== true || token.unitClass !== "count" || token.unit !== unit) return undefined;
  return counted === "" ? undefined : inferred(`完成${counted.replace(NEWLY, "")}`, "attach/verb-of-topic");
}

/** 年饲养量达9万头，出栏3万头: a measure is no thing that the verb could be done to. */
const MEASURED = /[量额率积值]$/u;

/** What is counted without what was newly done to it; behind 未 and 正在 a long name gives its head: 未办结|问题. */
function bareCounted(verb: string, counted: string): string {
  const name = counted.replace(NEWLY, "");
  return name.length > LONGEST_COUNTED && IN_HAND.test(verb) ? (COUNTED_HEAD.exec(name)?.[0] ?? name) : name;
}

const LONGEST_COUNTED = 8;
const IN_HAND = /^(?:尚?未|正在)/u;

/** 重点项目16个，其中达到序时进度的有10个 → 达到序时进度项目; without a topic the predicate alone. */
export function statusOfTopic(draft: Draft, counted: string): DraftSlot<string> | undefined {
  const { before, left } = draft;
  if (left.cue.status !== true || before === undefined || draft.kind.value !== "level") return undefined;
  const head = COUNTED_HEAD.exec(counted)?.[0] ?? "";
  const name = before.text.endsWith(head) ? before.text : before.text + head;
  return stated(name, "attach/verb-of-topic", before.start, before.end);
}

const COUNTED_HEAD =
  /(?:企业|项目|问题|事项|学校|乡镇|街道|单位|人员|工作|任务|案件|信访件|建议|提案|线索|小区|公司|合作社|医院|工程|诉求|工单|隐患|点位|事件|村)$/u;

/** 标准从500元提高到600元: both ends of a move are of one thing. */
export function raisedFrom(draft: Draft, last: Draft | undefined): DraftSlot<string> | undefined {
  if (last === undefined || draft.left.cue.to !== true || last.left.cue.from !== true) return undefined;
  if (draft.before !== undefined || draft.unit !== last.unit || draft.token.start - last.token.end > 8)
    return undefined;
  return inferred(last.indicator.value, "attach/raised-from");
}

const RANKED =
  /^(?:位居|位列|名列|稳居|居|列|排名)(?:全[国省市县区州])?([^，。；、\d第]{2,12}?)(?:第|榜首|首位|前\d)/u;

/** 某港以2亿吨|位居吞吐量榜首: what is measured stands behind the verb, and the position is of the same. */
export function rankedBy(draft: Draft, last: Draft | undefined, text: string): DraftSlot<string> | undefined {
  const { token } = draft;
  if (token.unitClass === "rank") {
    const isOf =
      last !== undefined &&
      token.start - last.token.end < 20 &&
      RANKED.test(text.slice(last.token.end, token.end));
    return isOf && text[last.token.start - 1] === "以"
      ? inferred(last.indicator.value, "attach/topic")
      : undefined;
  }
  if (text[token.start - 1] !== "以") return undefined;
  const name = RANKED.exec(text.slice(token.end, token.end + 24))?.[1];
  return name === undefined ? undefined : inferred(name, "attach/name-after");
}

const DONE_TO = /^进行了?(?=[^\d，。；、]{2})/u;

/** 对12座|进行了除险加固: the things are those counted before, else the deed says what they underwent. */
export function objectOfDeed(
  draft: Draft,
  text: string,
  counted: string,
  unit: string,
): DraftSlot<string> | undefined {
  const { token } = draft;
  if (token.unitClass !== "count" && token.unitClass !== "people") return undefined;
  if (!text.startsWith("进行", token.end)) return undefined;
  const link = DONE_TO.exec(text.slice(token.end, token.end + 5));
  if (link === null) return undefined;
  if (counted !== "" && token.unit === unit) return inferred(counted, "attach/topic");
  const start = token.end + link[0].length;
  const deed = /^[^，。；、,;\d（(的和与]{2,8}/u.exec(text.slice(start, start + 8))?.[0];
  return deed === undefined ? undefined : stated(deed, "attach/deed-behind", start, start + deed.length);
}

/** 结案, 立案: the verb holds the counted thing already, so it follows: 刑事案件结案. */
const CASE_VERB = /(?:[结立办破撤销]案|撤诉)$/u;

/** 信访件28件，已完成整改22件: a bare verb with the unit of the figure before counts the same things. */
export function verbOfTopic(draft: Draft, counted: string, unit: string): DraftSlot<string> | undefined {
  const { before, after, token } = draft;
  if (counted === "" || after !== undefined) return undefined;
  if (before === undefined) return doneOfTopic(draft, counted, unit);
  if (before.verb !== undefined && before.text === counted && token.unit === unit)
    return inferred(before.verb + counted.replace(NEWLY, ""), "attach/verb-of-topic");
  if (!before.verbOnly && !BARE_STAGE.test(before.text)) return undefined;
  if (token.unitClass !== "count" || token.unit !== unit) return undefined;
  if (CASE_VERB.test(before.text)) {
    const cases = counted.endsWith("案件") ? counted.replace(NEWLY, "") : "";
    return inferred(cases + before.text, "attach/verb-of-topic");
  }
  if (MEASURED.test(counted)) return undefined;
  return inferred(before.text + bareCounted(before.text, counted), "attach/verb-of-topic");
}
