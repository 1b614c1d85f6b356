/**
 * A figure: one number that a source asserts about something measurable.
 * `docs/reader.md` says what counts as one and what does not.
 */

/** Half-open range of UTF-16 offsets into the original text, as the person sees it. */
export type Span = { readonly start: number; readonly end: number };

export const FIGURE_KINDS = ["level", "growth", "delta", "completion", "rank"] as const;
/** 数额 · 增速 · 差值 · 完成率 · 位次 */
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const BOUNDS = ["eq", "ge", "le", "about"] as const;
/** 等于 · 以上 · 以内 · 约 */
export type Bound = (typeof BOUNDS)[number];

export const MODALITIES = ["actual", "target"] as const;
/** 实际 · 目标 */
export type Modality = (typeof MODALITIES)[number];

/**
 * What fills one slot of a figure, and how we know.
 * `stated`: the text says it beside the number, in `span`. `inferred`: taken from elsewhere by `rule`.
 */
export type Slot<T> = {
  readonly value: T;
  readonly basis: "stated" | "inferred";
  readonly rule: string;
  readonly span?: Span;
};

export type Figure = {
  readonly span: Span;
  /** The characters of the number with its unit, exactly as in the original text. */
  readonly quote: string;
  /** Exact decimal in the base unit: 109.1亿元 → "10910000000"; a fall is negative. */
  readonly value: string;
  /** Upper end of a range; `value` is then the lower end. */
  readonly valueMax?: string;
  /** Base unit, simplified: 元, 美元, %, 百分点, 位, 个 … */
  readonly unit: string;
  /** Unit as written, simplified, with its multiplier: 亿元, 万人次. */
  readonly unitAsWritten: string;
  readonly kind: Slot<FigureKind>;
  readonly bound: Slot<Bound>;
  readonly indicator: Slot<string>;
  readonly place: Slot<string>;
  /** "YYYY-MM/YYYY-MM" (both months included), "yearly", or "" when the text gives none. */
  readonly period: Slot<string>;
  readonly modality: Slot<Modality>;
};
