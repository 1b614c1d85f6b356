import { Link } from "@tanstack/react-router";
import type { IndicatorPage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { Amount } from "../number/amount.tsx";
import { oneDecimal } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";

/** The towns under it, each leading to its own page of this indicator. */
export function Children({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  if (page.children.length === 0) return null;
  const unit = page.indicator.displayUnit;
  return (
    <section>
      <h2>{t("indicator.children")}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("indicator.col.place")}
            </th>
            <th scope="col">{t("indicator.col.value", { unit })}</th>
            <th scope="col">{t("indicator.col.target", { unit })}</th>
            <th scope="col">{t("board.col.completion")}</th>
          </tr>
        </thead>
        <tbody>
          {page.children.map((c) => (
            <tr key={c.orgUnitId}>
              <th scope="row" className="l">
                <Link
                  to="/indicators/$id"
                  params={{ id: page.indicator.id }}
                  search={(before) => ({ ...before, unit: c.orgUnitId })}
                >
                  {c.name}
                </Link>
              </th>
              <td>
                {c.value === null ? (
                  <Missing why={t("indicator.noValue")} />
                ) : (
                  <SourceNumber observationId={c.value.observationId}>
                    <Amount value={c.value.value} unit={unit} bare />
                  </SourceNumber>
                )}
              </td>
              <td>
                {c.target === null ? (
                  <Missing why={t("indicator.noTarget")} />
                ) : (
                  <Amount value={c.target} unit={unit} bare />
                )}
              </td>
              <td>
                {c.completion === null ? <Missing why={t("board.noCompletion")} /> : oneDecimal(c.completion)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
