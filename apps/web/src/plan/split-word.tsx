import type { PlanRow } from "@xushi/contract";
import { abs, toPlain } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { amountText } from "../number/format.ts";

type SplitWordProps = Pick<PlanRow, "split" | "rest" | "displayUnit">;

/** Shape and word besides the colour, as the lights have them. */
const SHAPES = { none: "○", rest: "●", whole: "▲", over: "▼" } as const;

/** How far a target is handed down: not yet, in part with what is left, in full, or beyond itself. */
export function SplitWord({ split, rest, displayUnit }: SplitWordProps) {
  const { t } = useTranslation();
  if (split === null) return null;
  const left = rest === null ? "" : amountText(toPlain(abs(rest)), displayUnit);
  return (
    <span className={`split-word split-${split}`}>
      <span aria-hidden="true">{SHAPES[split]}</span> {t(`plan.split.${split}`, { left })}
    </span>
  );
}
