import { COMPARE_PER, type Compare, HEAT_BY } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { COMPARE_VIEWS } from "../search-params.ts";
import { CompareExport } from "./compare-export.tsx";
import { monthsBefore } from "./months-before.ts";
import { useCompareSearch } from "./use-compare-search.ts";

/** How it is drawn, who is compared, through which month, and the way out to Excel. */
export function CompareBar({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const [{ draw = "table", per = "amount", heat = "growthRank" }, change] = useCompareSearch();
  return (
    <div className="tabs compare-bar no-print">
      <fieldset className="tabs-lights">
        <legend className="sr-only">{t("compare.views")}</legend>
        {COMPARE_VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className="tab"
            aria-pressed={draw === name}
            onClick={() => change({ draw: name === "table" ? undefined : name })}
          >
            {t(`compare.view.${name}`)}
          </button>
        ))}
      </fieldset>
      <div className="tabs-tools">
        <fieldset className="tabs-order">
          <legend className="sr-only">{t("compare.among.label")}</legend>
          {(["children", "siblings"] as const).map((among) => (
            <button
              key={among}
              type="button"
              className="order"
              aria-pressed={compare.among === among}
              onClick={() => change({ among, sort: undefined })}
            >
              {t(`compare.among.${among}`)}
            </button>
          ))}
        </fieldset>
        {draw === "table" && (
          <fieldset className="tabs-order">
            <legend>{t("compare.per.label")}</legend>
            {COMPARE_PER.map((each) => (
              <button
                key={each}
                type="button"
                className="order"
                aria-pressed={per === each}
                onClick={() => change({ per: each === "amount" ? undefined : each })}
              >
                {t(`compare.per.${each}`)}
              </button>
            ))}
          </fieldset>
        )}
        {draw === "heat" && (
          <fieldset className="tabs-order">
            <legend>{t("compare.heatBy.label")}</legend>
            {HEAT_BY.map((each) => (
              <button
                key={each}
                type="button"
                className="order"
                aria-pressed={heat === each}
                onClick={() => change({ heat: each === "growthRank" ? undefined : each })}
              >
                {t(`compare.heatBy.${each}`)}
              </button>
            ))}
          </fieldset>
        )}
        {draw !== "years" && <MonthField compare={compare} />}
        <CompareExport compare={compare} />
      </div>
    </div>
  );
}

function MonthField({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const [, change] = useCompareSearch();
  const months = [...new Set([compare.month, ...monthsBefore(compare.asOf)])].toSorted().toReversed();
  return (
    <label className="compare-month">
      <span className="sr-only">{t("compare.month")}</span>
      <select
        className="field"
        value={compare.month}
        onChange={(event) => change({ month: event.target.value, sort: undefined })}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {t("compare.upTo", { year: month.slice(0, 4), month: Number(month.slice(5)) })}
          </option>
        ))}
      </select>
    </label>
  );
}
