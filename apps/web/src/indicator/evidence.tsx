import type { IndicatorPage } from "@xushi/contract";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useMeasuredText } from "../source/measured.ts";
import { SentenceQuote } from "../source/sentence.tsx";
import { SourceLink } from "../source/source-link.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import "../source/source.css";

/** A year of monthly reports; older ones wait behind a button, so that the page's end stays within reach. */
const NEWEST = 12;

/** Every source that spoke of this indicator, newest first; rivals and what was superseded stay to be seen. */
export function Evidence({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const { evidence } = page;
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const shown = isWhole ? evidence : evidence.slice(0, NEWEST);
  const rest = evidence.length - shown.length;
  // The button goes with the press: the focus passes to the first entry that it brought.
  useEffect(() => {
    if (isWhole) list.current?.children[NEWEST]?.querySelector("button")?.focus();
  }, [isWhole]);
  return (
    <section>
      <h2>{t("indicator.evidence", { count: evidence.length })}</h2>
      {evidence.length === 0 && <p className="muted">{t("indicator.noEvidence")}</p>}
      <ol className="evidence" ref={list}>
        {shown.map((e) => (
          <Entry key={e.observationId} entry={e} displayUnit={page.indicator.displayUnit} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="act evidence-rest no-print" onClick={() => setWhole(true)}>
          {t("indicator.evidenceRest", { count: rest })}
        </button>
      )}
    </section>
  );
}

type EntryProps = { readonly entry: IndicatorPage["evidence"][number]; readonly displayUnit: string };

function Entry({ entry: e, displayUnit }: EntryProps) {
  const { t } = useTranslation();
  const measuredText = useMeasuredText();
  const period = usePeriodText();
  return (
    <li className={e.standing === "current" ? "" : "faded"}>
      <div className="evidence-head">
        <SourceNumber observationId={e.observationId}>
          <b className="plain">{measuredText(e.measure, e.value, displayUnit)}</b>
        </SourceNumber>
        <span className="muted">
          {period(e.periodId)} · {t(`measure.${e.measure}`)}
        </span>
        <span className={`standing standing-${e.standing}`}>{t(`standing.${e.standing}`)}</span>
      </div>
      {e.sentence && <SentenceQuote sentence={e.sentence} />}
      <Origin entry={e} />
    </li>
  );
}

/** Who said it, opened at the sentence, and who entered it. */
function Origin({ entry: { source, span, recordedBy, recordedAt } }: Pick<EntryProps, "entry">) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <div className="muted small">
      {source ? (
        <SourceLink source={source} span={span}>
          {source.title}
        </SourceLink>
      ) : (
        t("source.none")
      )}
      {source?.publisher ? ` · ${source.publisher}` : ""}
      {source?.publishedOn ? ` · ${source.publishedOn}` : ""} ·{" "}
      {t("source.recorded", { person: recordedBy, at: moment(recordedAt) })}
    </div>
  );
}
