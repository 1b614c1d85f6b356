import { type checkSplit, type DecimalText, neg, toPlain } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { SplitWord } from "./split-word.tsx";
import { written } from "./target-draft.ts";

type SplitCheckProps = {
  readonly check: ReturnType<typeof checkSplit>;
  /** `null` while it is no number. */
  readonly whole: DecimalText | null;
  readonly place: string;
  readonly unit: string;
};

/** Whether the parts make the whole: what is left stays with the unit, what is above it is kept and said. */
export function SplitCheck({ check: { state, rest }, whole, place, unit }: SplitCheckProps) {
  const { t } = useTranslation();
  return (
    <p className="split-check" role="status">
      {whole === null ? (
        <span className="muted">{t("plan.noWhole")}</span>
      ) : (
        <>
          <SplitWord split={state} rest={rest} displayUnit={unit} />
          {state === "rest" && <span className="muted small"> {t("plan.restStays", { place })}</span>}
          {state === "over" && (
            <span className="muted small">
              {" "}
              {t("plan.overIsKept", { over: written(toPlain(neg(rest)), unit), unit })}
            </span>
          )}
        </>
      )}
    </p>
  );
}
