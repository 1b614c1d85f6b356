import type { FigureView } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";

type AnySlot = Pick<FigureView["indicator"], "basis" | "rule"> & { readonly value: string };

type SlotTextProps = {
  readonly slot: AnySlot;
  readonly children: ReactNode;
  /** Why what is written matches nothing we hold. */
  readonly unmatched?: string | undefined;
  /** A period; of this year it is said without the year. */
  readonly year?: string;
  /** Upright even when inferred: what goes without saying. */
  readonly isQuiet?: boolean;
};

/** A slot in the table: stated upright, inferred in italics with its rule on hover, a gap as a dash. */
export function SlotText({ slot, children, unmatched, year, isQuiet = false }: SlotTextProps) {
  const { t } = useTranslation();
  const period = usePeriodText("name");
  const words = year === undefined ? children : periodWords(slot.value, period, t("desk.yearly"), year);
  const why = t(`desk.basis.${slot.basis}`, { rule: slot.rule });
  if (slot.value === "")
    return (
      <span className="missing" title={t("desk.unsaid")}>
        -
      </span>
    );
  const shown = slot.basis === "inferred" && !isQuiet ? <i className="inferred">{words}</i> : words;
  return (
    <span title={unmatched ? `${unmatched}\n${why}` : why} className={unmatched ? "unmatched" : undefined}>
      {shown}
    </span>
  );
}

const periodWords = (value: string, period: (id: string) => string, yearly: string, year: string): string => {
  if (value === "yearly") return yearly;
  const words = period(value);
  const isWholeYear = value === `${year}-01/${year}-12`;
  return isWholeYear || year === "" ? words : words.replace(`${year}年`, "").replace(` ${year}`, "");
};
