import type { Bilingual, Field } from "@xushi/core";

/** What should have stood in a cell, in words that say what to do. */
export const expected = {
  number: (unit: string): Bilingual => ({
    zh: `数字，单位${unit}，如 1234.5；没有就留空`,
    en: `A number, in ${unit}, such as 1234.5; leave it empty if there is none`,
  }),
  unit: (unit: string): Bilingual => ({
    zh: `能换算成${unit}的单位`,
    en: `A unit that can be turned into ${unit}`,
  }),
  date: {
    zh: "日期，如 2026-10-31、2026年10月31日、2026.10.31 或 2026年10月",
    en: "A date such as 2026-10-31, 2026/10/31 or 2026-10",
  },
  monthUnclear: {
    zh: "写明月份：表格把“.10”存成了“.1”，请写 2026年1月 或 2026年10月",
    en: "A clear month: the sheet keeps .10 as .1; write 2026-01 or 2026-10",
  },
  flag: { zh: "是 或 否", en: "Yes or No" },
  choice: (field: Extract<Field, { kind: "choice" }>): Bilingual => oneOf(Object.values(field.choices)),
  oneOf: (titles: readonly Bilingual[]): Bilingual => oneOf(titles),
  unitName: {
    zh: "本辖区的单位或区域名称、代码",
    en: "An org unit of this jurisdiction, by name or code",
  },
  oneOfUnits: (paths: readonly string[]): Bilingual => ({
    zh: `名称不止一个，请写全：${paths.join("；")}`,
    en: `Several have this name; write one of: ${paths.join("; ")}`,
  }),
  reference: { zh: "已在台账里的条目，写代码或名称", en: "An item that is in its register, by code or name" },
  referenceOnce: {
    zh: "只有一个条目的代码或名称（现在不止一个，请写代码）",
    en: "A code or name that only one item has; there are several, so write the code",
  },
  point: { zh: "经度,纬度，如 117.1,31.2", en: "Longitude, latitude, such as 117.1,31.2" },
  calculated: {
    zh: "计算结果：请用 Excel 或 WPS 打开并保存一次，或改填数值",
    en: "A calculated result: open and save the file once, or type the value",
  },
  noError: { zh: "没有错误的值；公式算出了错误", en: "A value; the formula gives an error" },
  ownBook: {
    zh: "本工作簿里的值：公式引用了别的文件或程序，请复制后“粘贴为数值”",
    en: "A value of this workbook: the formula refers to another file or program; paste it as a value",
  },
  wholeNumber: {
    zh: "完整的号码：数字超过 15 位，表格已丢了末几位，请把单元格设为“文本”后重填",
    en: "The whole number: beyond 15 digits the sheet has lost the rest; make the cell text and type it again",
  },
  filled: { zh: "必须填写", en: "Must be filled" },
} as const;

const MOST_TITLES = 12;

function oneOf(titles: readonly Bilingual[]): Bilingual {
  const shown = titles.slice(0, MOST_TITLES);
  const more = titles.length > shown.length;
  return {
    zh: `下列之一：${shown.map((t) => t.zh).join("、")}${more ? "等" : ""}`,
    en: `One of: ${shown.map((t) => t.en).join(", ")}${more ? ", …" : ""}`,
  };
}
