import type { Figure } from "@xushi/core";

/** One line of the scorer's and the command line's JSONL. */
export type ScoreLine = {
  doc: string;
  start: number;
  end: number;
  quote: string;
  kind: string;
  value: number;
  valueMax?: number;
  unit: string;
  bound: string;
  indicator: string;
  place: string;
  period: string;
  modality: string;
};

/** A figure as the flat line that `xushi read --format jsonl` prints; `doc` is the file's base name. */
export function toScoreLine(doc: string, figure: Figure): ScoreLine {
  return {
    doc,
    start: figure.span.start,
    end: figure.span.end,
    quote: figure.quote,
    kind: figure.kind.value,
    value: Number(figure.value),
    ...(figure.valueMax === undefined ? {} : { valueMax: Number(figure.valueMax) }),
    unit: figure.unit,
    bound: figure.bound.value,
    indicator: figure.indicator.value,
    place: figure.place.value,
    period: figure.period.value,
    modality: figure.modality.value,
  };
}
