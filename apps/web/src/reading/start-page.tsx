import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listSources } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { SourceTable } from "../source/source-table.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Legend } from "./legend.tsx";
import { PasteBox } from "./paste-box.tsx";
import "./reading.css";

const RECENT = 8;

/** 读报: put a report here, by typing or by file, and its figures come out. */
export function StartPage() {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const recent = useQuery({
    queryKey: [jurisdiction, "sources", "recent"],
    queryFn: ({ signal }) => call(listSources, { params: { jurisdiction } }, { signal }),
  });
  const rows = recent.data?.rows.slice(0, RECENT) ?? [];
  return (
    <div className="page">
      <div className="section-head">
        <h1>{t("nav.reading")}</h1>
        <Legend />
      </div>
      <p className="lead">{t("reading.lead")}</p>
      <div className="start">
        <PasteBox />
        <DropZone />
      </div>
      {rows.length > 0 && (
        <section>
          <div className="section-head">
            <h2>{t("reading.recent")}</h2>
            <Link to="/sources">{t("reading.allSources")}</Link>
          </div>
          <SourceTable rows={rows} />
        </section>
      )}
    </div>
  );
}
