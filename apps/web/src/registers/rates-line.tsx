import { Link } from "@tanstack/react-router";
import type { RateReading } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { amountText, groupDigits, oneDecimal } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { Tip } from "../ui/tip.tsx";

/** As many as a leader reads in one line; the register's own order says which. */
const AT_FIRST = 7;

/** The first rates side by side; what each counts stands on hover and focus, and written out below, with all the others, for whoever opens it. */
export function RatesLine({ rates }: { rates: readonly RateReading[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (rates.length === 0) return null;
  return (
    <section className="rates" aria-label={t("registers.rates")}>
      <dl className="rates-line">
        {rates.slice(0, AT_FIRST).map((rate) => (
          <div key={rate.id}>
            <dt>{text(rate.title)}</dt>
            <dd>
              <Value rate={rate} />
            </dd>
          </div>
        ))}
      </dl>
      <details className="rates-definitions">
        <summary>{t("registers.definitions", { count: rates.length })}</summary>
        <dl>
          {rates.map((rate) => (
            <div key={rate.id}>
              <dt>{text(rate.title)}</dt>
              <dd className="rates-number">
                <Value rate={rate} />
              </dd>
              <dd>
                {text(rate.definition)} {rate.whole !== null && <span className="muted">{partOf(rate)}</span>}
                {rate.indicator !== null && (
                  <>
                    {" "}
                    <Link to="/indicators/$id" params={{ id: rate.indicator }}>
                      {t("registers.toIndicator")}
                    </Link>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Value({ rate }: { rate: RateReading }) {
  const { t } = useTranslation();
  const definition = useText()(rate.definition);
  if (rate.value === null) return <Missing why={t("registers.rateNone", { definition })} />;
  return (
    <Tip text={rate.whole === null ? definition : `${definition}\n${partOf(rate)}`} className="rate-value">
      {rate.unit === "%" ? oneDecimal(rate.value) : amountText(rate.value, countUnit(rate))}
      {rate.unit === "%" && <span className="unit"> %</span>}
    </Tip>
  );
}

/** Sums of money are large: they are read in 亿元. */
const countUnit = ({ unit, value }: RateReading): string =>
  unit === "元" && (value ?? "").replace(/\..*$/, "").length > 8 ? "亿元" : unit;

const partOf = ({ part, whole }: RateReading): string => `${groupDigits(part)} ÷ ${groupDigits(whole ?? "")}`;
