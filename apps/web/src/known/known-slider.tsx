import { useNavigate } from "@tanstack/react-router";
import { addDays, daysBetween, formatDate, type LocalDate, localDate } from "@xushi/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScope } from "../api/my-access.ts";
import { useLang } from "../i18n/use-lang.ts";
import { DayField } from "../ui/day-field.tsx";
import { useDebounced } from "../ui/use-debounced.ts";

type KnownSliderProps = {
  /** The day of now: what is known today is the slider's right end. */
  readonly today: string;
};

/**
 * 所知时点: what had been received by the end of a day. It runs from the January of the year before to today; the arrow keys move it by
 * a day, PgUp and PgDn by a tenth.
 */
export function KnownSlider({ today }: KnownSliderProps) {
  const { t } = useTranslation();
  const lang = useLang();
  const { known } = useScope();
  const navigate = useNavigate();
  const last = localDate(today);
  const first = localDate(`${Number(today.slice(0, 4)) - 1}-01-01`);
  const [day, setDay] = useState<LocalDate>(localDate(known ?? today));
  const settled = useDebounced(day, 250);
  const go = (to: string) =>
    void navigate({
      to: ".",
      search: (before) => ({ ...before, known: to >= today ? undefined : to }),
      replace: true,
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a day that the hand has settled on moves the address
  useEffect(() => {
    if (settled !== (known ?? today)) go(settled);
  }, [settled]);
  useEffect(() => setDay(localDate(known ?? today)), [known, today]);
  return (
    <span className="known-slider">
      <input
        type="range"
        aria-label={t("known.label")}
        aria-valuetext={formatDate(day, lang)}
        min={0}
        max={Math.max(0, daysBetween(first, last))}
        value={daysBetween(first, day)}
        onChange={(event) => setDay(addDays(first, Number(event.target.value)))}
      />
      <DayField
        label={t("known.label")}
        day={day}
        onDay={(typed) => typed !== "" && setDay(localDate(typed))}
      />
    </span>
  );
}
