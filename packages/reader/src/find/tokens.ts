import type { UnitClass } from "../data/units.ts";

/** Where a token stands in the cleaned text. */
export type Place = { readonly start: number; readonly end: number };

/** The running numbers of its sentence and paragraph, which the scanner writes in. */
type Numbered = { sentence: number; paragraph: number };

/** A number with its unit, or a position in a ranking. */
export type NumberToken = Place &
  Numbered & {
    readonly value: string;
    readonly valueMax?: string;
    /** Base unit, simplified: 元 */
    readonly unit: string;
    /** 亿元 */
    readonly unitAsWritten: string;
    readonly unitClass: UnitClass | "rank" | "ratio";
    /** 余 or 多 inside the number. */
    readonly rough: boolean;
    readonly chinese: boolean;
    /** The rule that found it. */
    readonly rule: string;
  };

/** A stretch of time as written; years and report dates are filled in later. */
export type PeriodToken = Place &
  Numbered & {
    /** 本月 0, 上月 −1; none for 当月, the last month of what is being told. */
    readonly relativeMonth?: number | undefined;
    readonly kind:
      | "span"
      | "date"
      | "month"
      | "now"
      | "upToNow"
      | "since"
      | "yearly"
      | "plan"
      | "base"
      | "pastYear";
    /** A year in figures, or relative to the year of the report: 今年 0, 去年 −1. */
    readonly year?: number | undefined;
    readonly relativeYear?: number | undefined;
    readonly lastYear?: number | undefined;
    /** 未来5年: 5 */
    readonly yearsAhead?: number | undefined;
    /** 两年来: 2 */
    readonly yearsBack?: number | undefined;
    readonly months?: readonly [number, number] | undefined;
    /** 底 or 末: the month's end. */
    readonly atEnd: boolean;
    /** 截至, 到 or 至 stands before it. */
    until: boolean;
  };

export type PlaceLevel = "nation" | "province" | "city" | "county" | "town" | "village";

/** From the widest to the smallest. */
export const LEVELS: readonly PlaceLevel[] = ["nation", "province", "city", "county", "town", "village"];

/** A place named (序川县), or pointed at (全区, 我市). */
export type PlaceToken = Place &
  Numbered & {
    readonly name: string;
    readonly level: PlaceLevel;
    readonly pointing: boolean;
  };
