/** Words for a stretch of time. `months` without a year lie in the year of the context. */
export type PeriodWord = {
  readonly relativeYear?: number;
  readonly months?: readonly [number, number];
  readonly kind?: "now" | "yearly" | "since" | "pastYear";
};

/** 今年, 去年 …: a year relative to the report's. Not 年 alone, 历年, 百年. */
export const YEAR_WORDS: Readonly<Record<string, PeriodWord>> = {
  今年以来: { relativeYear: 0, kind: "since" },
  今年来: { relativeYear: 0, kind: "since" },
  年初以来: { relativeYear: 0, kind: "since" },
  今年: { relativeYear: 0 },
  本年度: { relativeYear: 0 },
  今年度: { relativeYear: 0 },
  本年: { relativeYear: 0 },
  当年: {},
  去年: { relativeYear: -1 },
  上年: { relativeYear: -1 },
  上年度: { relativeYear: -1 },
  去年度: { relativeYear: -1 },
  前年: { relativeYear: -2 },
  明年: { relativeYear: 1 },
  下年度: { relativeYear: 1 },
};

/** Parts of a year. Not 一季 (a crop), 半年 (a length). */
export const PART_WORDS: Readonly<Record<string, PeriodWord>> = {
  上半年: { months: [1, 6] },
  下半年: { months: [7, 12] },
  前三季度: { months: [1, 9] },
  前三个季度: { months: [1, 9] },
  前3季度: { months: [1, 9] },
  前3个季度: { months: [1, 9] },
  "1-3季度": { months: [1, 9] },
  一至三季度: { months: [1, 9] },
  前两季度: { months: [1, 6] },
  一季度: { months: [1, 3] },
  首季度: { months: [1, 3] },
  首季: { months: [1, 3] },
  第一季度: { months: [1, 3] },
  "1季度": { months: [1, 3] },
  二季度: { months: [4, 6] },
  第二季度: { months: [4, 6] },
  "2季度": { months: [4, 6] },
  三季度: { months: [7, 9] },
  第三季度: { months: [7, 9] },
  "3季度": { months: [7, 9] },
  四季度: { months: [10, 12] },
  第四季度: { months: [10, 12] },
  "4季度": { months: [10, 12] },
  全年: { months: [1, 12] },
  年内: { months: [1, 12] },
  年底: { months: [1, 12] },
  年末: { months: [1, 12] },
  岁末: { months: [1, 12] },
  春运期间: { months: [1, 3] },
  五一期间: { months: [5, 5] },
  "五一”期间": { months: [5, 5] },
  五一假期: { months: [5, 5] },
  "五一”假期": { months: [5, 5] },
  国庆期间: { months: [10, 10] },
  国庆假期: { months: [10, 10] },
  国庆黄金周: { months: [10, 10] },
  国庆长假: { months: [10, 10] },
  元月: { months: [1, 1] },
};

export const OTHER_WORDS: Readonly<Record<string, PeriodWord>> = {
  截至目前: { kind: "now" },
  截止目前: { kind: "now" },
  到目前为止: { kind: "now" },
  目前: { kind: "now" },
  眼下: { kind: "now" },
  如今: { kind: "now" },
  现在: { kind: "now" },
  近年来: { kind: "now" },
  过去一年: { kind: "pastYear" },
  过去的一年: { kind: "pastYear" },
  一年来: { kind: "pastYear" },
  每年: { kind: "yearly" },
  年产: { kind: "yearly" },
  年处理: { kind: "yearly" },
  年可产: { kind: "yearly" },
  年可实现: { kind: "yearly" },
  年加工: { kind: "yearly" },
  年生产: { kind: "yearly" },
  年纳税: { kind: "yearly" },
  年税收: { kind: "yearly" },
  年利税: { kind: "yearly" },
  年上缴: { kind: "yearly" },
  年上交: { kind: "yearly" },
  年发电: { kind: "yearly" },
  年出栏: { kind: "yearly" },
  年创: { kind: "yearly" },
};

/** First years of the five-year plans by the word that names them. */
export const PLAN_YEARS: Readonly<Record<string, number>> = {
  十五五: 2026,
  十四五: 2021,
  十三五: 2016,
  十二五: 2011,
  十一五: 2006,
  /** Only with quotation marks or 期间: 十五 is also a number. */
  十五: 2001,
};
