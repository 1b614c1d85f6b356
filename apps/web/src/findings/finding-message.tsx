import type { CheckFinding } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { SourceNumber } from "../source/source-number.tsx";
import { useUnitWord } from "../units/use-unit-word.ts";
import { messageSegments } from "./message-segments.ts";

/** More than a glance takes in: of fifty last digits the first ones stand for all. */
const MOST_UNSAID = 14;

/** The sentence of a finding; each of its numbers opens the sentence that it was read from. */
export function FindingMessage({ finding }: { finding: CheckFinding }) {
  const { t } = useTranslation();
  const text = useText();
  const unitWord = useUnitWord();
  const { segments, unsaid } = messageSegments(text(finding.message), finding.numbers);
  return (
    <>
      {segments.map((s, at) =>
        s.kind === "text" ? (
          s.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts do not move
          <SourceNumber key={at} observationId={s.observationId}>
            <span className="plain">{s.text}</span>
          </SourceNumber>
        ),
      )}
      {unsaid.length > 0 && (
        <small className="finding-parts muted">
          {t("findings.madeOf")}
          {unsaid.slice(0, MOST_UNSAID).map((f) => (
            <span key={f.observationId}>
              {unitWord(f.orgUnitId)}{" "}
              {f.observationId === null ? (
                f.shown
              ) : (
                <SourceNumber observationId={f.observationId}>
                  <span className="plain">{f.shown}</span>
                </SourceNumber>
              )}
            </span>
          ))}
          {unsaid.length > MOST_UNSAID && t("findings.moreParts", { count: unsaid.length - MOST_UNSAID })}
        </small>
      )}
    </>
  );
}
