import type { Forecast, IndicatorPage } from "@xushi/contract";
import { compare, isCountedUnit, toFixed } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useLang } from "../i18n/use-lang.ts";
import { useText } from "../i18n/use-text.ts";
import { amountText } from "../number/format.ts";
import { chanceText } from "./chance-text.ts";

type YearEnd = Extract<Forecast, { kind: "year-end" }>;

/** 按往年季节，全年预计…: the number with its interval, the chance, the pace that is needed; or why there is none. */
export function ForecastLine({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const text = useText();
  const between = useLang() === "zh" ? "、" : ", ";
  const { forecast } = page;
  if (forecast.kind === "none") return null;
  if (forecast.kind === "too-short")
    return (
      <p className="muted small forecast-line">
        {t("indicator.forecast.short", { why: text(forecast.why) })}
      </p>
    );
  const years = forecast.basedOn.join(between);
  return (
    <section className="forecast-line" aria-label={t("indicator.forecast.label")}>
      <Sentences forecast={forecast} unit={page.indicator.displayUnit} />
      <p className="muted small">
        {t("indicator.forecast.method", { method: text(forecast.method), years })}
      </p>
    </section>
  );
}

function Sentences({ forecast, unit }: { forecast: YearEnd; unit: string }) {
  const { t } = useTranslation();
  const space = useLang() === "zh" ? "" : " ";
  const { point, low, high, chance, needed } = forecast;
  // Half a project is none.
  const shown = (value: string) => amountText(isCountedUnit(unit) ? toFixed(value, 0) : value, unit);
  const sentences = [
    t("indicator.forecast.yearEnd", { point: shown(point), low: shown(low), high: shown(high) }),
    chance !== null &&
      (chance === 1
        ? t("indicator.forecast.reached")
        : t("indicator.forecast.chance", { chance: chanceText(chance) })),
    needed.length > 0 && t("indicator.forecast.needed", { needed: neededText(needed, shown) }),
  ];
  return <p>{sentences.filter(Boolean).join(space)}</p>;
}

/** From the least to the most that a remaining period must bring: 4.1 亿元–6.3 亿元. */
const neededText = (needed: YearEnd["needed"], shown: (value: string) => string): string => {
  const sorted = needed.map((n) => n.amount).toSorted((a, b) => compare(a, b));
  const ends = new Set([sorted[0], sorted.at(-1)].map((value) => shown(value ?? "0")));
  return [...ends].join("–");
};
