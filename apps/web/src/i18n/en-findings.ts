import type { Messages } from "./types.ts";
import type { findingsZh } from "./zh-findings.ts";

export const findingsEn: Messages<typeof findingsZh> = {
  findings: {
    title: "Checks",
    loading: "Holding the numbers of the books against each other",
    lead: "As of {{asOf}}, {{figures}} numbers of the books were held against each other: {{open}} findings that nobody explained, {{explained}} explained.",
    leadNone:
      "As of {{asOf}}, {{figures}} numbers of the books were held against each other, and all of them fit.",
    leftOut: "Only the first 1,000 are listed, {{count}} more are not: narrow by rule or unit first.",
    empty:
      "All numbers fit. Numbers are checked again when they are accepted or imported; what does not fit is listed here.",
    none: "Nothing that the filters leave.",
    clear: "Show all",
    noFigures: "There are no numbers in the books yet. Read a report or import a table first.",
    bring: "Read a report",
    onlyIndicator: "Only what concerns “{{name}}”.",
    allIndicators: "All indicators",
    openHere: "Findings that nobody explained: {{count}}",
    groupCount: "{{count}}, of {{compared}} comparisons",
    madeOf: "Made of:",
    moreParts: "and {{count}} more",
    unexplained: "Not explained",
    explained: "Explained: {{reason}}",
    explain: "Explain",
    change: "Change",
    reason: "Why it is right all the same, or how it will be mended",
    send: "Keep the reason",
    sending: "Keeping it",
    takeBack: "Take it back",
    severity: { warn: "Does not fit", info: "Unusual" },
    state: { open: "Not explained", explained: "Explained" },
    col: { what: "What", by: "By", place: "Unit", said: "Explanation" },
    filter: {
      unit: "Unit",
      rule: "Rule",
      allRules: "All rules",
      ruleCount: "{{name}} ({{count}})",
      state: "Explanation",
      all: "All",
    },
    rule: {
      "share-above-hundred": {
        name: "Share out of range",
        why: "A share lies between 0 and 100 %. Completion, sales ratios and price indices may go beyond.",
      },
      "part-above-whole": {
        name: "Part above the whole",
        why: "Tax is not more than budget revenue, exports are not more than foreign trade.",
      },
      "cumulative-falls": {
        name: "Cumulative figure falls",
        why: "What is added up from January only grows. Profits may be negative and are left out.",
      },
      "parts-make-whole": {
        name: "Parts do not make the whole",
        why: "The three industries add up to GDP, within the rounding of what is printed.",
      },
      "places-make-whole": {
        name: "Places do not make the whole",
        why: "The towns add up to the county, where all have reported. The county may have a part of its own: a sum below it is only unusual.",
      },
      "month-alone": {
        name: "Month against cumulative",
        why: "A month alone is the step between two cumulative figures.",
      },
      "share-of-two": {
        name: "Share against its two numbers",
        why: "The tax share is tax divided by budget revenue.",
      },
      "growth-against-levels": {
        name: "Growth against two years",
        why: "Only at current prices and on one scope; GDP growth is real, and investment and above-quota figures compare last year's sample.",
      },
      "rival-values": {
        name: "Two values of one thing",
        why: "Two sources differ about one indicator, unit and period.",
      },
      "implied-target": {
        name: "Implied targets differ",
        why: "What is done divided by its completion rate is the year's task: one a year, and a round number.",
      },
      "unit-slip": {
        name: "Unit or decimal point in doubt",
        why: "About ten, a hundred or a ten-thousandth times last year: 万 and 亿 were probably mixed up.",
      },
      "points-as-percent": {
        name: "Points written as per cent",
        why: "The difference of two rates is in percentage points.",
      },
      "outdated-name": { name: "Outdated name", why: "The indicator or the place was renamed or merged." },
      "same-number": {
        name: "The very same number",
        why: "Four or more equal digits for two units in one month, or for one unit a year apart.",
      },
      "off-history": {
        name: "Leaves its course",
        why: "Six times the usual spread away from the periods before and after.",
      },
      "last-digits": {
        name: "Last digits heap",
        why: "Of true numbers each last digit is about a tenth; too many 0 and 5 look estimated.",
      },
    },
  },
};
