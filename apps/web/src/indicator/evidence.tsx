import type { IndicatorPage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useMeasuredText } from "../source/measured.ts";
import { SentenceQuote } from "../source/sentence.tsx";
import { SourceLink } from "../source/source-link.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import "../source/source.css";

/** Every source that spoke of this indicator, with its sentence; rivals and what was superseded stay to be seen. */
export function Evidence({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const measuredText = useMeasuredText();
  const period = usePeriodText();
  return (
    <section>
      <h2>{t("indicator.evidence", { count: page.evidence.length })}</h2>
      {page.evidence.length === 0 && <p className="muted">{t("indicator.noEvidence")}</p>}
      <ol className="evidence">
        {page.evidence.map((e) => (
          <li key={e.observationId} className={e.standing === "current" ? "" : "faded"}>
            <div className="evidence-head">
              <SourceNumber observationId={e.observationId}>
                <b className="plain">{measuredText(e.measure, e.value, page.indicator.displayUnit)}</b>
              </SourceNumber>
              <span className="muted">
                {period(e.periodId)} · {t(`measure.${e.measure}`)}
              </span>
              <span className={`standing standing-${e.standing}`}>{t(`standing.${e.standing}`)}</span>
            </div>
            {e.sentence && <SentenceQuote sentence={e.sentence} />}
            <div className="muted small">
              {e.source ? <SourceLink source={e.source}>{e.source.title}</SourceLink> : t("source.none")}
              {e.source?.publisher ? ` · ${e.source.publisher}` : ""}
              {e.source?.publishedOn ? ` · ${e.source.publishedOn}` : ""} ·{" "}
              {t("source.recorded", { person: e.recordedBy, at: moment(e.recordedAt) })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
