import type { Bound, FigureKind, Modality } from "@xushi/core";
import type { LeftContext } from "./attach/left-context.ts";
import type { Phrase } from "./attach/phrase.ts";
import type { NumberToken } from "./find/tokens.ts";

/** A slot while the figure is being read, all of one shape; the span is in cleaned offsets. */
export type DraftSlot<T> = {
  readonly value: T;
  readonly basis: "stated" | "inferred";
  readonly rule: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
};

/** A figure in the making: each stage of the pipeline fills what it knows. */
export type Draft = {
  readonly token: NumberToken;
  readonly left: LeftContext;
  readonly before: Phrase | undefined;
  readonly after: Phrase | undefined;
  /** 三处200多平方米旧厂房: the noun behind the number that follows at once. */
  readonly adjacent: Phrase | undefined;
  value: string;
  valueMax?: string;
  unit: string;
  kind: DraftSlot<FigureKind>;
  bound: DraftSlot<Bound>;
  indicator: DraftSlot<string>;
  place: DraftSlot<string>;
  period: DraftSlot<string>;
  modality: DraftSlot<Modality>;
  /** The rule that dropped it, or "" while it stands. */
  dropped: string;
};

export function stated<T>(value: T, rule: string, start?: number, end?: number): DraftSlot<T> {
  return { value, basis: "stated", rule, start, end };
}

export function inferred<T>(value: T, rule: string): DraftSlot<T> {
  return { value, basis: "inferred", rule, start: undefined, end: undefined };
}
