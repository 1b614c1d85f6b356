import { readWritten } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { NumberInput } from "./number-input.tsx";
import { pastedCells } from "./pasted-cells.ts";

type MonthFieldsProps = {
  readonly title: string;
  readonly unit: string;
  readonly texts: readonly string[];
  readonly onTexts: (texts: readonly string[]) => void;
  /** What they add up to. */
  readonly foot: string;
};

/** Twelve numbers, each under its month; a row or column of a spreadsheet may be pasted into any of them. */
export function MonthFields({ title, unit, texts, onTexts, foot }: MonthFieldsProps) {
  const { t } = useTranslation();
  const paste = (from: number, text: string): boolean => {
    const cells = pastedCells(text).flat();
    if (cells.length < 2) return false;
    onTexts(texts.map((now, m) => cells[m - from] ?? now));
    return true;
  };
  return (
    <fieldset className="month-fields">
      <legend>{title}</legend>
      <div className="month-grid">
        {texts.map((text, m) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year, always twelve and in order
          <div key={m}>
            <span className="muted small" aria-hidden="true">
              {t("plan.month", { month: m + 1 })}
            </span>
            <NumberInput
              bare
              label={`${title} ${t("plan.month", { month: m + 1 })}`}
              unit={unit}
              text={text}
              invalid={text !== "" && readWritten(text, unit) === undefined}
              onText={(typed) => onTexts(texts.map((now, at) => (at === m ? typed : now)))}
              onPaste={(event) => {
                if (paste(m, event.clipboardData.getData("text"))) event.preventDefault();
              }}
            />
          </div>
        ))}
      </div>
      <p className="muted small">{foot}</p>
    </fieldset>
  );
}
