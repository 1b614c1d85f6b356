import type { Acceptance, FigureView, Finding } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { amountText } from "../number/format.ts";
import { SourceNumber } from "../source/source-number.tsx";
import { RefusalWords } from "../ui/states.tsx";
import { aboutFigure } from "./about-figure.ts";
import type { MayDo } from "./desk-rights.ts";
import type { ImpliedTarget } from "./implied-target.ts";
import { sentenceAround } from "./sentence-around.ts";
import type { DeskActions } from "./use-desk-actions.ts";

type FigureDetailProps = {
  readonly figure: FigureView;
  readonly text: string;
  /** What the figure's amount and rate together say of the target. */
  readonly implied: ImpliedTarget | null;
  readonly title: string;
  readonly actions: DeskActions;
  readonly may: MayDo;
  /** Said at the head of the desk: the row itself closes when nothing is left to say under it. */
  readonly say: (words: string) => void;
};

/** Whether there is anything to say under a figure: a row opens only for that. */
export const hasDetail = (figure: FigureView, actions: DeskActions): boolean =>
  figure.findings.length > 0 ||
  figure.observationId !== null ||
  (figure.status === "open" && figure.indicatorId === null) ||
  actions.failed?.figure === figure.id;

/** Under the active figure: what does not fit and what can be done about it; on a phone its sentence as well. */
export function FigureDetail({ figure, text, implied, title, actions, may, say }: FigureDetailProps) {
  const { t } = useTranslation();
  const sentence = sentenceAround(text, figure.span);
  const refused = actions.failed?.figure === figure.id ? actions.failed.error : null;
  return (
    <>
      <p className="figure-sentence">
        {sentence.before}
        <mark className="quote-mark">{sentence.quote}</mark>
        {sentence.after}
      </p>
      {figure.status === "open" && figure.indicatorId === null && (
        <p className="figure-hint">{t("desk.noIndicatorHint")}</p>
      )}
      {figure.observationId !== null && (
        <p className="figure-hint">
          <SourceNumber observationId={figure.observationId}>
            <span className="plain act">{t("desk.inLedger")}</span>
          </SourceNumber>
        </p>
      )}
      {figure.findings.map((finding) => (
        <FindingNote key={finding.code + finding.message.zh} finding={finding} />
      ))}
      {figure.status === "open" && (
        <div className="finding-deeds">
          {implied !== null &&
            may("accept", { ...figure, modality: { value: "target" } }) &&
            figure.findings.some((f) => f.code === "implied-target") && (
              <ImpliedDeed figure={figure} implied={implied} title={title} actions={actions} say={say} />
            )}
          {may("accept", figure) && figure.findings.some((f) => f.severity === "warn") && (
            <FindingDeeds figure={figure} accept={(more) => void actions.accept(figure, more)} />
          )}
        </div>
      )}
      {refused !== null && (
        <p className="figure-note note-bad" role="alert">
          <RefusalWords error={refused} about={aboutFigure(figure)} />
        </p>
      )}
    </>
  );
}

function FindingNote({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <p className={`figure-note note-${finding.severity}`}>
      {text(finding.message)}{" "}
      {finding.observationId !== null && (
        <SourceNumber observationId={finding.observationId}>
          <span className="plain act">{t("desk.seeOther")}</span>
        </SourceNumber>
      )}
    </p>
  );
}

type FindingDeedsProps = {
  readonly figure: FigureView;
  readonly accept: (more: Partial<Acceptance>) => void;
};

/** Keep both and let it be decided later, or say why now. */
function FindingDeeds({ figure, accept }: FindingDeedsProps) {
  const { t } = useTranslation();
  const [isExplaining, setExplaining] = useState(false);
  const [reason, setReason] = useState("");
  const isTarget = figure.modality.value === "target";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") accept({ reason: reason.trim() });
  };
  return (
    <>
      <button type="button" className="act" onClick={() => accept({})}>
        {t(isTarget ? "desk.reviseTarget" : "desk.keepBoth")}
      </button>
      {isExplaining ? (
        <form onSubmit={submit}>
          <input
            className="field"
            aria-label={t("desk.reason")}
            placeholder={t("desk.reason")}
            maxLength={200}
            value={reason}
            // biome-ignore lint/a11y/noAutofocus: the field appears because it was asked for
            autoFocus
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && setExplaining(false)}
          />
          <button type="submit" className="act" disabled={reason.trim() === ""}>
            {t("desk.acceptWithReason")}
          </button>
        </form>
      ) : (
        <button type="button" className="act" onClick={() => setExplaining(true)}>
          {t("desk.explain")}
        </button>
      )}
    </>
  );
}

/** The target that the report implies, set or revised with the report as its reason. */
function ImpliedDeed({ figure, implied, title, actions, say }: Omit<FigureDetailProps, "text" | "may">) {
  const { t } = useTranslation();
  const year = figure.period.value.slice(0, 4);
  const { indicatorId, orgUnitId } = figure;
  if (implied === null || indicatorId === null || orgUnitId === null || !/^\d{4}$/.test(year)) return null;
  const target = amountText(implied.value, implied.displayUnit);
  const revises = figure.findings.some((f) => f.code === "implied-target" && f.targetId !== null);
  const set = () =>
    actions.setTarget({
      ...{ indicatorId, orgUnitId, kind: "amount", value: implied.value, periodId: `${year}-01/${year}-12` },
      reason: t("desk.impliedReason", { title }).slice(0, 200),
    });
  return (
    <button
      type="button"
      className="act"
      onClick={() => void set().then((done) => done && say(t("desk.targetSet", { target })))}
    >
      {t(revises ? "desk.impliedRevise" : "desk.impliedSet", { target })}
    </button>
  );
}
