import { useQueryClient } from "@tanstack/react-query";
import { type CheckFinding, explainFinding } from "@xushi/contract";
import { type FormEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { RefusalWords } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";

type ExplainFormProps = {
  readonly finding: CheckFinding;
  readonly asOf: string | undefined;
  readonly onDone: () => void;
};

/** Why the numbers are right all the same, in place. What is typed survives a reload until it is sent. */
export function ExplainForm({ finding, asOf, onDone }: ExplainFormProps) {
  const { t } = useTranslation();
  const { explanation } = finding;
  const empty = useMemo(() => ({ reason: explanation?.reason ?? "" }), [explanation]);
  const { draft, change, forget } = useKeptDraft(`finding.${finding.key}`, empty);
  const { sending, error, explain } = useExplain(finding.key, asOf);
  const finish = async (reason: string | null) => {
    if (!(await explain(reason))) return;
    forget();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish(draft.reason.trim());
  };
  return (
    <form className="finding-form" aria-label={t("findings.explain")} onSubmit={submit}>
      <TextField
        label={t("findings.reason")}
        text={draft.reason}
        most={1000}
        isLong
        onText={(reason) => change({ reason })}
      />
      {error !== null && (
        <small className="lag" role="alert">
          <RefusalWords error={error} about={{ place: finding.orgUnitId, indicator: finding.indicatorId }} />
        </small>
      )}
      <div className="form-acts">
        <button type="submit" className="button" disabled={draft.reason.trim() === "" || sending}>
          {t(sending ? "findings.sending" : "findings.send")}
        </button>
        {explanation !== null && (
          <button type="button" className="act" disabled={sending} onClick={() => void finish(null)}>
            {t("findings.takeBack")}
          </button>
        )}
        <button type="button" className="act" onClick={onDone}>
          {t("ui.cancel")}
        </button>
      </div>
    </form>
  );
}

const useExplain = (finding: string, asOf: string | undefined) => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const { sending, error, send } = useSend();
  const explain = async (reason: string | null): Promise<boolean> => {
    const params = { jurisdiction, finding };
    const after = await send(() => call(explainFinding, { params, query: { asOf }, body: { reason } }));
    if (after === null) return false;
    await queries.invalidateQueries({ queryKey: [jurisdiction, "findings"] });
    return true;
  };
  return { sending, error, explain };
};
