/** Where each check draws its line, in one place. Tolerances of rounding are not here: they follow from the digits printed. */

export type Threshold = { readonly value: number; readonly why: string; readonly source: string };

export const THRESHOLDS = {
  roundDigits: {
    value: 3,
    why: "A task has at most three significant digits: 39.0, 7.90, 500, 2.96 (亿元, 万美元)",
    source: "field rules §0, trap 3",
  },
  slipDigits: {
    value: 2,
    why: "Of one digit a factor of ten is everyday life: 1 project in January, 10 in March",
    source: "[unverified]",
  },
  slipWidth: {
    value: 0.25,
    why: "How near to a power of ten the ratio must be, in powers of ten: 5.6 to 18 times counts as ten",
    source: "[unverified]",
  },
  offHistory: {
    value: 6,
    why: "Robust deviations from the neighbours in time; the usual 3.5 is for normal data, and these are not",
    source: "modified z-score of Iglewicz and Hoaglin (3.5), widened; [unverified]",
  },
  historyLevels: {
    value: 0.03,
    why: "Least spread of a year-on-year ratio, as a logarithm: a steady series is not held to a tenth of a per cent",
    source: "[unverified]",
  },
  historyPoints: {
    value: 0.6,
    why: "Least spread of growth rates and shares, in 百分点",
    source: "[unverified]",
  },
  historyLeast: { value: 6, why: "Fewer values say nothing about what is usual", source: "[unverified]" },
  digitValues: {
    value: 50,
    why: "Five expected for each digit, the usual demand of chi-square",
    source: "textbook",
  },
  digitChiSquare: {
    value: 33.72,
    why: "Chi-square of nine degrees of freedom at one in ten thousand: many groups are tried",
    source: "table of the chi-square distribution",
  },
  digitPlaces: {
    value: 3,
    why: "Below three significant digits the last one is not free",
    source: "[unverified]",
  },
  copiedDigits: {
    value: 4,
    why: "Among twelve towns three equal digits are chance, four are one case in a hundred",
    source: "worked out: 66 pairs, 9,000 values",
  },
} as const satisfies Readonly<Record<string, Threshold>>;
