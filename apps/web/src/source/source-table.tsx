import { Link } from "@tanstack/react-router";
import type { SourceRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { Sharing } from "./sharing.tsx";
import "./source.css";

/** Documents as rows: what, from whom, and how many of its figures wait. On a phone what matters stays. */
export function SourceTable({ rows }: { rows: readonly SourceRow[] }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <table className="sources">
      <thead>
        <tr>
          <th scope="col" className="l">
            {t("sources.col.title")}
          </th>
          <th scope="col" className="l wide-only">
            {t("sources.col.publisher")}
          </th>
          <th scope="col" className="l wide-only">
            {t("sources.col.published")}
          </th>
          <th scope="col" className="l wide-only">
            {t("sources.col.received")}
          </th>
          <th scope="col" className="l wide-only">
            {t("sharing.label")}
          </th>
          <th scope="col" className="wide-only">
            {t("sources.col.figures")}
          </th>
          <th scope="col">{t("sources.col.accepted")}</th>
          <th scope="col">{t("sources.col.open")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((s) => (
          <tr key={s.id}>
            <th scope="row" className="l wrap">
              <Link to="/reading/$source" params={{ source: s.id }} data-row>
                {s.title || t("sources.untitled")}
              </Link>{" "}
              <small className="muted wide-only">{t(`format.${s.format}`)}</small>
            </th>
            <td className="l muted wide-only">{s.publisher}</td>
            <td className="l muted wide-only">{s.publishedOn ?? ""}</td>
            <td className="l muted wide-only">
              {moment(s.receivedAt)} {s.receivedBy}
            </td>
            <td className="l wide-only">
              <Sharing source={s.id} shared={s.shared} />
            </td>
            <td className="wide-only">{s.figures}</td>
            <td>{s.accepted}</td>
            <td className={s.open > 0 ? "" : "muted"}>{s.open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
