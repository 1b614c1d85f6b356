import { Link } from "@tanstack/react-router";
import type { RateReading, Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { partOf, RateValue } from "./rate-value.tsx";
import { RollUpForm } from "./roll-up-form.tsx";

type RatesLineProps = {
  readonly register: Register;
  readonly rates: readonly RateReading[];
  readonly asOf: string;
};

/** As many as a leader reads in one line; the register's own order says which. */
const AT_FIRST = 7;

/** The first rates side by side; what each counts stands on hover and focus, and written out below, with all the others, for whoever opens it. */
export function RatesLine({ register, rates, asOf }: RatesLineProps) {
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
              <RateValue rate={rate} />
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
                <RateValue rate={rate} />
              </dd>
              <dd>
                {text(rate.definition)} {rate.whole !== null && <span className="muted">{partOf(rate)}</span>}
                {feeds(rate) && (
                  <>
                    {" "}
                    <Link to="/indicators/$id" params={{ id: rate.indicator }}>
                      {t("registers.toIndicator")}
                    </Link>{" "}
                    {register.mayRollUp && <RollUpForm register={register.id} rate={rate} asOf={asOf} />}
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

const feeds = (rate: RateReading): rate is RateReading & { indicator: string } => rate.indicator !== null;
