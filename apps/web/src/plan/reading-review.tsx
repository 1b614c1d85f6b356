import { type Plan, type PlanReading, setPlan } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { amountText } from "../number/format.ts";
import { BadCellTable } from "../ui/bad-cell-table.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useSend } from "../ui/use-send.ts";
import { usePlanChanged } from "./use-plan-changed.ts";

type ReadingReviewProps = {
  readonly plan: Plan;
  readonly reading: PlanReading;
  readonly onDone: () => void;
};

/** What a table would change: before and after of each row, every bad cell by name, and then the reason. */
export function ReadingReview({ plan, reading, onDone }: ReadingReviewProps) {
  const { t } = useTranslation();
  const text = useText();
  const jurisdiction = useJurisdiction().id;
  const changed = usePlanChanged();
  const { sending, error, send } = useSend();
  const [reason, setReason] = useState("");
  const { changes, bad, same } = reading;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { reason: reason.trim(), targets: changes.map(({ target }) => target) };
    const done = await send(() => call(setPlan, { params: { jurisdiction, year: String(plan.year) }, body }));
    if (done === null) return;
    await changed();
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p role="status">{t("plan.readingSaid", { changes: changes.length, same, bad: bad.length })}</p>
      {bad.length > 0 && (
        <BadCellTable bad={bad} label={t("registers.importing.bad", { count: bad.length })} />
      )}
      {changes.length > 0 && (
        <table className="plain-table plan-changes">
          <thead>
            <tr>
              <th scope="col" className="l">
                {t("board.col.name")}
              </th>
              <th scope="col" className="l">
                {t("indicator.col.place")}
              </th>
              <th scope="col">{t("plan.col.before")}</th>
              <th scope="col">{t("plan.col.after")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((c) => (
              <tr key={`${c.target.orgUnitId} ${c.target.indicatorId} ${c.target.kind}`}>
                <th scope="row" className="l">
                  {text(c.name)} <span className="muted small">{t(`plan.kind.${c.target.kind}`)}</span>
                </th>
                <td className="l">{c.orgUnitName}</td>
                <td className="muted">{c.before === null ? "-" : amountText(c.before, c.displayUnit)}</td>
                <td>{amountText(c.target.value, c.displayUnit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > 0 && bad.length === 0 && (
        <div className="form">
          <TextField label={t("plan.reasonOfChange")} text={reason} most={200} onText={setReason} />
          {error !== null && <Failure error={error} />}
          <div className="form-acts">
            <button type="submit" className="button" disabled={reason.trim() === "" || sending}>
              {t(sending ? "plan.saving" : "plan.save", { count: changes.length })}
            </button>
          </div>
        </div>
      )}
      {bad.length > 0 && <p className="muted">{t("plan.mendFirst")}</p>}
    </form>
  );
}
