import type { Provenance } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { useMeasuredText } from "./measured.ts";
import { SentenceQuote } from "./sentence.tsx";

/** Of a number that is not used any more: what stands instead, who said so and why; or that it was taken back. */
export function CorrectionNote({ provenance: p }: { provenance: Provenance }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const measuredText = useMeasuredText();
  if (p.standing === "withdrawn")
    return (
      <p className="provenance-gone">
        <span aria-hidden="true">✕ </span>
        {t("correction.isWithdrawn")}
      </p>
    );
  if (p.correction === null) return null;
  const { value, recordedBy, recordedAt, sentence } = p.correction;
  return (
    <div className="provenance-gone">
      <span aria-hidden="true">✕ </span>
      {t("correction.isCorrected", {
        ...{ value: measuredText(p.measure, value, p.displayUnit), person: recordedBy },
        at: moment(recordedAt),
      })}
      {sentence !== null && <SentenceQuote sentence={sentence} />}
    </div>
  );
}
