import { GENERIC_NAMES } from "../data/generic-names.ts";
import { type DraftSlot, stated } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import type { Phrase } from "./phrase.ts";

export function isName(phrase: Phrase): boolean {
  return !phrase.verbOnly && !GENERIC_NAMES.has(phrase.text) && !isPointer(phrase.text);
}

function isPointer(name: string): boolean {
  const mayBe = pointerEnds.hasAt(name, name.length - 1) || classAt(name, 0) === CHAR.digit;
  return mayBe && POINTER.test(name);
}

/** What POINTER can end with, where no digit opens it. */
const pointerEnds = new CharSet("比变价格算径期批轮次间划务标数0123456789");

/** 完成年初预算数5亿元: a target in figures, of what was named before; not 预算收入, 目标责任书; 第二期2000万元: which one, not of what. */
const POINTER =
  /^(?:可比|不变)价?格?(?:计算|测算|口径)?$|^第.{1,3}[期批轮次]$|^.{0,6}(?:期间|时期)$|[^A-Za-z“”]\d$|^\d+[年天月].?$|^(?:年度?|全年|年初|调整|下达|上级|市|政府|省|县|区|州|盟|旗|镇|乡|管委会|厅|局|委|办|上|我|确定|力争|奋斗|考核|计划|工作)*(?:计划|任务|目标|预算|目标任务|指标)数?$/u;

export function fromPhrase(phrase: Phrase, rule: string): DraftSlot<string> {
  return stated(phrase.text, rule, phrase.start, phrase.end);
}
