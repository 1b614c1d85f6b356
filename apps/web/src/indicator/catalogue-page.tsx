import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { BoardRow, Indicator } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { boardQuery, indicatorsQuery } from "../api/queries.ts";
import { ActualCell, GapCell } from "../board/cells.tsx";
import "../board/board.css";
import { useRowKeys } from "../board/use-row-keys.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { Missing } from "../number/missing.tsx";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import "./indicator.css";

const route = getRouteApi("/indicators");

/** 指标: the catalogue, with what the chosen place last reported where it has a target. */
export function CataloguePage() {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const { q = "" } = route.useSearch();
  const list = useQuery(indicatorsQuery(county));
  const board = useQuery(boardQuery(county, useScope()));
  const navigate = useNavigate({ from: "/indicators" });
  const text = useText();
  useRowKeys();
  // The first of an indicator's targets is the worse one: the board has them worst first.
  const rows = new Map(board.data?.rows.toReversed().map((row) => [row.indicatorId, row]));
  const found = (list.data ?? []).filter((i) => wordsOf(i).includes(q.trim().toLowerCase()));
  const groups = [...Map.groupBy(found, (i) => text(i.group) || t("board.noGroup"))];
  return (
    <div className="page">
      <h1>{t("nav.indicators")}</h1>
      <p className="lead">{t("catalogue.lead", { count: list.data?.length ?? 0 })}</p>
      <input
        className="field list-filter"
        type="search"
        aria-label={t("catalogue.filter")}
        placeholder={t("catalogue.filter")}
        value={q}
        onChange={(event) =>
          void navigate({ search: (b) => ({ ...b, q: event.target.value || undefined }), replace: true })
        }
      />
      {list.isPending && <Loading what={t("catalogue.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && found.length === 0 && <Empty>{t("catalogue.none", { q })}</Empty>}
      {found.length > 0 && (
        <table className="board catalogue">
          <thead>
            <tr>
              <th scope="col" className="l">
                {t("catalogue.col.name")}
              </th>
              <th scope="col" className="l wide-only">
                {t("catalogue.col.nature")}
              </th>
              <th scope="col" className="l wide-only">
                {t("catalogue.col.unit")}
              </th>
              <th scope="col" className="l wide-only">
                {t("catalogue.col.period")}
              </th>
              <th scope="col">{t("catalogue.col.value")}</th>
              <th scope="col">{t("catalogue.col.gap")}</th>
            </tr>
          </thead>
          {groups.map(([title, members]) => (
            <tbody key={title}>
              <tr className="board-group">
                <th scope="colgroup" colSpan={6}>
                  <b>{title}</b>
                  {members.length}
                </th>
              </tr>
              {members.map((i) => (
                <Row key={i.id} indicator={i} row={rows.get(i.id)} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </div>
  );
}

function Row({ indicator, row }: { indicator: Indicator; row: BoardRow | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  return (
    <tr>
      <th scope="row" className="l board-name">
        <Link to="/indicators/$id" params={{ id: indicator.id }} className="row-name" data-row>
          {text(indicator.name)}
        </Link>
        {indicator.proposed && <small className="muted"> {t("indicator.proposed")}</small>}
      </th>
      <td className="l muted wide-only">
        {t(`indicator.nature.${indicator.nature}`)} · {t(`indicator.frequency.${indicator.frequency}`)}
      </td>
      <td className="l muted wide-only">{indicator.displayUnit}</td>
      <td className="l muted wide-only">{row?.actual ? period(row.actual.periodId) : ""}</td>
      <td>{row ? <ActualCell row={row} /> : <Missing why={t("catalogue.noTarget")} />}</td>
      <td>{row ? <GapCell row={row} /> : <Missing why={t("indicator.noTarget")} />}</td>
    </tr>
  );
}

const wordsOf = (i: Indicator): string => [i.name.zh, i.name.en, i.id, ...i.aliases].join(" ").toLowerCase();
