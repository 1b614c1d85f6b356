/** Number formats that a file uses by number without spelling them out, in their Chinese edition. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PM h"时"mm"分"',
  35: 'AM/PM h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PM h"时"mm"分"',
  56: 'AM/PM h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** What a number under this format is: "month" shows no day ("2026年3月"), "none" is a plain number. */
export type DateShape = "none" | "month" | "day" | "moment" | "time";

/** Elapsed time "[h]:mm" is a quantity, not a time of day; letters in quotes or after a backslash are mere text. */
export function dateShape(format: string): DateShape {
  let shape = shapes.get(format);
  if (shape === undefined) {
    shape = shapeOfFormat(format);
    if (shapes.size < MOST_SHAPES) shapes.set(format, shape);
  }
  return shape;
}

/** A sheet asks for the same few formats a million times. */
const shapes = new Map<string, DateShape>();
const MOST_SHAPES = 1000;

function shapeOfFormat(format: string): DateShape {
  const section = format.replace(/"[^"]*"?|\\.|_.|\*./g, "").split(";")[0] ?? "";
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return "none";
  const letters = section.replace(/\[[^\]]*\]|AM\/PM|A\/P|General/gi, "");
  const hasTime = /[hs]/i.test(letters);
  const hasDate = /[yd]/i.test(letters) || (!hasTime && /m/i.test(letters));
  if (!hasDate) return hasTime ? "time" : "none";
  if (hasTime) return "moment";
  return /d/i.test(letters) ? "day" : "month";
}
