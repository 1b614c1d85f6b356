import type { FigureView } from "@xushi/contract";
import { fromBase, parseUnit, toPlain } from "@xushi/core";
import { groupDigits } from "../number/format.ts";

/** A place in words: 第 2, 前 20. */
export type RankWords = { readonly nth: (place: string) => string; readonly top: (place: string) => string };

type Shown = Pick<FigureView, "value" | "valueMax" | "unit" | "unitAsWritten" | "kind" | "bound">;

const BOUNDS: Record<FigureView["bound"]["value"], string> = { eq: "", ge: "≥ ", le: "≤ ", about: "≈ " };

/** A corrected unit leaves the one that was written behind. */
export const writtenUnit = (figure: Pick<FigureView, "unit" | "unitAsWritten">): string =>
  parseUnit(figure.unitAsWritten).base === figure.unit ? figure.unitAsWritten : figure.unit;

/** The figure as the text has it, no digit lost: "≥ 3 个", "48.5 %", "3–5 家", "第 2". */
export const figureText = (figure: Shown, words: RankWords): string => {
  const unit = writtenUnit(figure);
  const number = (value: string) => groupDigits(toPlain(fromBase(value, parseUnit(unit))));
  const range = figure.valueMax === null ? "" : `–${number(figure.valueMax)}`;
  if (figure.kind.value === "rank")
    return words[figure.bound.value === "le" ? "top" : "nth"](`${number(figure.value)}${range}`);
  return `${BOUNDS[figure.bound.value]}${number(figure.value)}${range} ${unit}`.trimEnd();
};
