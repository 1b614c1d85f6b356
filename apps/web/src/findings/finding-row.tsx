import type { CheckFinding } from "@xushi/contract";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { useUnitWord } from "../units/use-unit-word.ts";
import { byText } from "./by-text.ts";
import { ExplainForm } from "./explain-form.tsx";
import { FindingMessage } from "./finding-message.tsx";

type FindingRowProps = {
  readonly finding: CheckFinding;
  readonly displayUnit: string | undefined;
  readonly asOf: string | undefined;
};

/** What does not fit, by how much, where, and what was said about it. */
export function FindingRow({ finding, displayUnit, asOf }: FindingRowProps) {
  const { t } = useTranslation();
  const unitWord = useUnitWord();
  const by = byText(finding, displayUnit, t("unit.points"));
  return (
    <tr>
      <td className="l wrap finding-what">
        <span className={`finding-mark finding-${finding.severity}`}>
          <span aria-hidden="true">{finding.severity === "warn" ? "▼" : "○"}</span>{" "}
          {t(`findings.severity.${finding.severity}`)}
        </span>
        <FindingMessage finding={finding} />
        <small className="muted narrow-only">
          {unitWord(finding.orgUnitId)}
          {by !== "" && ` · ${t("findings.col.by")} ${by}`}
        </small>
      </td>
      <td className="wide-only finding-by">{by === "" ? <span className="missing">-</span> : by}</td>
      <td className="l wide-only">{unitWord(finding.orgUnitId)}</td>
      <td className="l wrap finding-said">
        <Said finding={finding} asOf={asOf} />
      </td>
    </tr>
  );
}

/** 未说明 or the reason; whoever may explain it does so here. */
function Said({ finding, asOf }: Pick<FindingRowProps, "finding" | "asOf">) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const { explanation, mayExplain } = finding;
  // Whoever closes the form stands again where it was opened.
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <ExplainForm finding={finding} asOf={asOf} onDone={() => setOpen(false)} />;
  return (
    <>
      {explanation === null ? (
        <span className="muted">{t("findings.unexplained")}</span>
      ) : (
        <Reason explanation={explanation} />
      )}{" "}
      {mayExplain && (
        <button ref={opener} type="button" className="act" data-row onClick={() => setOpen(true)}>
          {t(explanation === null ? "findings.explain" : "findings.change")}
        </button>
      )}
    </>
  );
}

function Reason({ explanation }: { explanation: NonNullable<CheckFinding["explanation"]> }) {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <>
      <span>{t("findings.explained", { reason: explanation.reason })}</span>{" "}
      <small className="muted">
        {explanation.recordedBy} {moment(explanation.recordedAt)}
      </small>
    </>
  );
}
