const LONGEST_HEADING = 28;
const NUMBERED = /^[\s　]*(?:[（(]?[一二三四五六七八九十]{1,3}[、）).]|第[一二三四五六七八九十]部分)/u;
const AHEAD =
  /下一步|下步|下阶段|今后|明年|下半年|打算|展望|目标|工作安排|工作计划|工作思路|主要任务|工作建议|预算安排|预算草案/u;
const BACK = /回顾|总结|完成|执行|进展|情况|成效|做法|问题/u;

/** 2024年工作要点, …实施方案的通知: all of the text looks ahead. Not …规划执行情况. */
const PLAN_TITLE =
  /(?:工作要点|工作计划|工作安排|实施方案|行动方案|行动计划|工作方案|实施意见|部门预算|预算公开|预算草案|预算编制说明)(?:的通知|的公告|说明)?[》”"）)]?$/u;

/** Where a stretch of the text starts that looks ahead (二、2023年工作安排) or back (一、2022年工作回顾). */
export type Stretch = { readonly start: number; readonly ahead: boolean };

/** The stretches that numbered headings of their own line open. A heading of neither kind keeps the one before it. */
export function planSections(text: string, paragraphEnds: readonly number[], title: string): Stretch[] {
  const stretches: Stretch[] = [{ start: 0, ahead: PLAN_TITLE.test(title) }];
  let start = 0;
  for (const end of [...paragraphEnds, text.length]) {
    const heading = end - start > 2 && end - start <= LONGEST_HEADING ? text.slice(start, end) : "";
    if (heading !== "" && NUMBERED.test(heading) && !/[。；，]/u.test(heading)) {
      if (BACK.test(heading)) stretches.push({ start, ahead: false });
      else if (AHEAD.test(heading)) stretches.push({ start, ahead: true });
    }
    start = end + 1;
  }
  return stretches;
}
