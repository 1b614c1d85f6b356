import { useQuery } from "@tanstack/react-query";
import type { Provenance } from "@xushi/contract";
import { formatPeriod, periodFromId } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { provenanceQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { groupDigits } from "../number/format.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { CorrectionNote } from "./correction-note.tsx";
import { useMeasuredText } from "./measured.ts";
import { ProvenanceActs } from "./provenance-acts.tsx";
import { SentenceQuote } from "./sentence.tsx";
import { SourceLink } from "./source-link.tsx";

/** Says who: document, sentence, who entered it and when, and what others say. */
export function ProvenanceCard({ observationId }: { observationId: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<Done | null>(null);
  // After a correction the new number stands in the card, wherever the old one was opened.
  const found = useQuery(provenanceQuery(useJurisdiction().id, done?.observationId ?? observationId));
  if (found.isPending) return <Loading what={t("source.looking")} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <Card provenance={found.data} />
      {done !== null && (
        <p className="said-good" role="status">
          {t(`correction.${done.said}`)}
        </p>
      )}
      <ProvenanceActs
        key={found.data.observationId}
        provenance={found.data}
        onDone={(made, said) => setDone({ observationId: made.observationId, said })}
      />
    </>
  );
}

type Done = { readonly observationId: string; readonly said: "corrected" | "withdrawn" };

function Card({ provenance: p }: { provenance: Provenance }) {
  const { t } = useTranslation();
  const lang = useLang();
  const moment = useMoment();
  const measuredText = useMeasuredText();
  const period = periodFromId(p.periodId);
  const shown = measuredText(p.measure, p.value, p.displayUnit);
  return (
    <div className="provenance">
      <div className="muted small">
        {p.orgUnitName} · {p.indicatorName} · {period ? formatPeriod(period, lang) : p.periodId}
      </div>
      <div className="provenance-value">
        <b>{shown}</b>
        {p.measure === "level" && p.unit !== p.displayUnit && (
          <span className="muted small">
            {groupDigits(p.value)} {p.unit}
          </span>
        )}
        <span className="muted small">{t(`status.${p.status}`)}</span>
      </div>
      {p.sentence && <SentenceQuote sentence={p.sentence} />}
      {p.source === null ? (
        <p className="muted">{t("source.none")}</p>
      ) : (
        <p>
          <SourceLink source={p.source} span={p.span}>
            {p.source.title}
          </SourceLink>
          <br />
          <span className="muted">
            {[p.source.publisher, p.source.publishedOn].filter(Boolean).join(" · ")}
          </span>
        </p>
      )}
      <p className="muted small">
        {t("source.recorded", { person: p.recordedBy, at: moment(p.recordedAt) })}
      </p>
      <CorrectionNote provenance={p} />
      <Rivals provenance={p} />
      {p.source !== null && (
        <p className="provenance-go">
          <SourceLink source={p.source} span={p.span}>
            {t("source.goThere")}
          </SourceLink>
        </p>
      )}
    </div>
  );
}

/** The other values for the same thing: kept side by side, each with its standing. */
function Rivals({ provenance: p }: { provenance: Provenance }) {
  const { t } = useTranslation();
  const measuredText = useMeasuredText();
  const others = p.rivals.filter(
    (r) => r.observationId !== p.observationId && r.observationId !== p.correction?.observationId,
  );
  if (others.length === 0) return null;
  return (
    <table className="rivals">
      <caption>{t("source.rivals")}</caption>
      <tbody>
        {others.map((r) => (
          <tr key={r.observationId}>
            <td className="l wrap">{r.sourceTitle}</td>
            <td>{measuredText(p.measure, r.value, p.displayUnit)}</td>
            <td>{t(`standing.${r.standing}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
