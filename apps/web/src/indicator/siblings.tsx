import type { IndicatorPage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { Amount } from "../number/amount.tsx";
import { oneDecimal } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";

/** Among the peers: by value and by growth, oneself marked. */
export function Siblings({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  if (page.siblings.length < 2) return null;
  const unit = page.indicator.displayUnit;
  const byGrowth = page.siblings.every((s) => s.value === null);
  const rankOf = (s: (typeof page.siblings)[number]) => (byGrowth ? s.growthRank : s.valueRank) ?? 999;
  return (
    <section>
      <h2>{t("indicator.siblings")}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("indicator.col.place")}
            </th>
            {!byGrowth && <th scope="col">{t("indicator.col.value", { unit })}</th>}
            {!byGrowth && <th scope="col">{t("indicator.col.rank")}</th>}
            <th scope="col">{t("indicator.col.growth")}</th>
            <th scope="col">{t("indicator.col.rank")}</th>
          </tr>
        </thead>
        <tbody>
          {page.siblings
            .toSorted((a, b) => rankOf(a) - rankOf(b))
            .map((s) => (
              <tr
                key={s.orgUnitId}
                className={s.self ? "self" : ""}
                aria-current={s.self ? "true" : undefined}
              >
                <th scope="row" className="l">
                  {s.name}
                </th>
                {!byGrowth && (
                  <td>
                    {s.value === null ? (
                      <Missing why={t("indicator.noValue")} />
                    ) : (
                      <SourceNumber observationId={s.value.observationId}>
                        <Amount value={s.value.value} unit={unit} bare />
                      </SourceNumber>
                    )}
                  </td>
                )}
                {!byGrowth && <td>{s.valueRank ?? "-"}</td>}
                <td>
                  {s.growth === null ? (
                    <Missing why={t("board.noGrowth")} />
                  ) : (
                    <SourceNumber observationId={s.growth.observationId}>
                      <span className="plain">{oneDecimal(s.growth.value)}</span>
                    </SourceNumber>
                  )}
                </td>
                <td>{s.growthRank ?? "-"}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
