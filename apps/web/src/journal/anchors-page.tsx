import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Anchor, listAnchors } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { saveText } from "../ui/save-file.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { anchorLines } from "./anchor-lines.ts";
import "./journal.css";

/** 流水锚点: the newest entry of each day, to be printed and signed, or kept as a file elsewhere. */
export function AnchorsPage() {
  const { t } = useTranslation();
  const county = useJurisdiction();
  const anchors = useQuery({
    queryKey: [county.id, "anchors"],
    queryFn: ({ signal }) => call(listAnchors, { params: { jurisdiction: county.id } }, { signal }),
  });
  const rows = anchors.data ?? [];
  return (
    <div className="page anchors-page">
      <p className="crumbs no-print">
        <Link to="/journal">{t("journal.anchors.back")}</Link>
      </p>
      <h1>{t("journal.anchors.title")}</h1>
      <p className="lead no-print">{t("journal.anchors.lead")}</p>
      {anchors.isPending && <Loading what={t("journal.anchors.loading")} />}
      {anchors.isError && <Failure error={anchors.error} onRetry={() => void anchors.refetch()} />}
      {anchors.isSuccess && rows.length === 0 && <Empty>{t("journal.anchors.empty")}</Empty>}
      {rows.length > 0 && (
        <>
          <p className="verify-acts no-print">
            <button type="button" className="act" onClick={() => print()}>
              {t("journal.anchors.print")}
            </button>
            <button
              type="button"
              className="act"
              onClick={() => saveText(anchorLines(rows, county.id), `${county.id}-anchors.txt`)}
            >
              {t("journal.anchors.save")}
            </button>
          </p>
          <p>
            {t("journal.anchors.printed", {
              county: `${county.name} ${county.id}`,
              count: rows.length,
              day: rows[0]?.day ?? "",
            })}
          </p>
          <AnchorTable rows={rows} />
          <p className="print-only anchors-sign">{t("journal.anchors.kept")}</p>
        </>
      )}
    </div>
  );
}

function AnchorTable({ rows }: { rows: readonly Anchor[] }) {
  const { t } = useTranslation();
  return (
    <table className="anchors">
      <thead>
        <tr>
          <th scope="col" className="l">
            {t("journal.anchors.col.day")}
          </th>
          <th scope="col">{t("journal.anchors.col.seq")}</th>
          <th scope="col" className="l">
            {t("journal.anchors.col.hash")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, seq, hash }) => (
          <tr key={day}>
            <td className="l">{day}</td>
            <td>
              <Link to="/journal" search={(before) => ({ ...before, entry: seq })}>
                {seq}
              </Link>
            </td>
            <td className="l wrap anchor-hash">{hash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
