import { formatDate, monthEnd } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLang } from "../i18n/use-lang.ts";
import { DayField } from "../ui/day-field.tsx";

type DayPickerProps = {
  readonly day: string | undefined;
  readonly today: string;
  readonly onPick: (day: string) => void;
};

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Figures are made up at month ends, so those are one press away; any other day can be typed. */
export function DayPicker({ day, today, onPick }: DayPickerProps) {
  const { t } = useTranslation();
  const lang = useLang();
  const [year, setYear] = useState(Number((day ?? today).slice(0, 4)));
  return (
    <div className="days">
      <div className="days-year">
        <button type="button" aria-label={t("day.previousYear")} onClick={() => setYear(year - 1)}>
          ‹
        </button>
        <b>{year}</b>
        <button type="button" aria-label={t("day.nextYear")} onClick={() => setYear(year + 1)}>
          ›
        </button>
      </div>
      <div className="days-months">
        {MONTHS.map((month) => {
          const end = monthEnd(year, month);
          return (
            <button
              key={month}
              type="button"
              className={end === day ? "on" : ""}
              aria-pressed={end === day}
              aria-label={formatDate(end, lang)}
              onClick={() => onPick(end)}
            >
              {t("day.month", { month })}
            </button>
          );
        })}
      </div>
      <div className="days-other">
        <span>{t("day.other")}</span>
        <DayField label={t("day.other")} day={day ?? ""} onDay={(typed) => typed !== "" && onPick(typed)} />
      </div>
    </div>
  );
}
