import type { RateReading } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { amountText, groupDigits, oneDecimal, showAmount } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { Tip } from "../ui/tip.tsx";
import { countUnit } from "./count-unit.ts";

type RateValueProps = {
  readonly rate: RateReading;
  /** In a table the head says it, the same for all rows. */
  readonly headUnit?: string | undefined;
};

/** What was counted stands behind the number, on hover and focus. */
export function RateValue({ rate, headUnit }: RateValueProps) {
  const { t } = useTranslation();
  const definition = useText()(rate.definition);
  if (rate.value === null) return <Missing why={t("registers.rateNone", { definition })} />;
  return (
    <Tip text={rate.whole === null ? definition : `${definition}\n${partOf(rate)}`} className="rate-value">
      {rate.unit === "%" ? oneDecimal(rate.value) : amountOf(rate, rate.value, headUnit)}
      {rate.unit === "%" && headUnit === undefined && <span className="unit"> %</span>}
    </Tip>
  );
}

const amountOf = (rate: RateReading, value: string, headUnit: string | undefined): string => {
  if (headUnit === undefined) return amountText(value, countUnit(rate));
  const { whole, fraction } = showAmount(value, headUnit, headUnit === "亿元" ? 2 : undefined);
  return `${whole}${fraction}`;
};

/** 32 ÷ 40. */
export const partOf = ({ part, whole }: RateReading): string =>
  `${groupDigits(part)} ÷ ${groupDigits(whole ?? "")}`;
