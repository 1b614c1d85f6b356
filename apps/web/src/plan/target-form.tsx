import { useQuery } from "@tanstack/react-query";
import { type Plan, type PlanRow, setPlan } from "@xushi/contract";
import { CURVES_OF, type PlanCurveKind, readWritten } from "@xushi/core";
import { type FormEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { FormField } from "../ui/form-field.tsx";
import { PickField } from "../ui/pick-field.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { useUnitWord } from "../units/use-unit-word.ts";
import { CurveFields } from "./curve-fields.tsx";
import { DueTable } from "./due-table.tsx";
import { NumberInput } from "./number-input.tsx";
import { SplitTable } from "./split-table.tsx";
import { changesOf, curveOf, draftOf, unreadable } from "./target-draft.ts";
import { usePlanChanged } from "./use-plan-changed.ts";

type TargetFormProps = {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly onSaved: (count: number) => void;
};

/** A target with its curve and its parts: all of it is saved together, for one reason, or none of it. */
export function TargetForm({ plan, row, onSaved }: TargetFormProps) {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const units = useQuery(orgUnitsQuery(county)).data ?? [];
  const unitWord = useUnitWord();
  const changed = usePlanChanged();
  const { sending, error, send } = useSend();
  const empty = useMemo(() => draftOf(row), [row]);
  const name = `plan.${plan.orgUnitId}.${plan.year}.${row.indicatorId}.${row.kind}.${row.version}`;
  const { draft, change, forget } = useKeptDraft(name, empty);
  const problem = unreadable(draft, row);
  const changes = problem === null ? changesOf(draft, row, plan.orgUnitId) : [];
  const needsReason = changes.length > 0 && draft.reason.trim() === "";
  const value = readWritten(draft.value, row.displayUnit) ?? null;
  const curve = curveOf(draft, row);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (changes.length === 0 || needsReason) return;
    const body = { reason: draft.reason.trim(), targets: changes };
    const done = await send(() =>
      call(setPlan, { params: { jurisdiction: county, year: String(plan.year) }, body }),
    );
    if (done === null) return;
    forget();
    await changed();
    onSaved(done.set);
  };

  return (
    <form
      className="plan-form"
      aria-label={t("plan.formOf", { kind: t(`plan.kind.${row.kind}`) })}
      onSubmit={(event) => void submit(event)}
    >
      <fieldset className="plain-set" disabled={!row.mayPlan}>
        {!row.mayPlan && <p className="muted">{t("plan.notYours")}</p>}
        <div className="plan-form-head form">
          <div className="form-row">
            <FormField
              label={t(row.kind === "range" ? "plan.lower" : "plan.value", { unit: row.displayUnit })}
              error={
                problem === "value" && draft.value !== ""
                  ? t("plan.notANumber", { unit: row.displayUnit })
                  : undefined
              }
              hint={
                row.lastYear === null || row.kind === "growth" || row.kind === "rank"
                  ? undefined
                  : t("plan.lastYear", {
                      value: draftOf({ ...row, value: row.lastYear }).value,
                      unit: row.displayUnit,
                    })
              }
            >
              <NumberInput
                label={t(row.kind === "range" ? "plan.lower" : "plan.value", { unit: row.displayUnit })}
                unit={row.displayUnit}
                text={draft.value}
                onText={(text) => change({ value: text })}
              />
            </FormField>
            {row.kind === "range" && (
              <FormField
                label={t("plan.upper")}
                error={
                  problem === "valueMax" && draft.valueMax !== ""
                    ? t("plan.notANumber", { unit: row.displayUnit })
                    : undefined
                }
              >
                <NumberInput
                  label={t("plan.upper")}
                  unit={row.displayUnit}
                  text={draft.valueMax}
                  onText={(valueMax) => change({ valueMax })}
                />
              </FormField>
            )}
            <FormField label={t("board.col.owner")}>
              <PickField
                label={t("board.col.owner")}
                choices={units.map((u) => ({ id: u.id, label: unitWord(u.id) }))}
                chosen={draft.ownerId}
                onChosen={(ownerId) => change({ ownerId })}
              />
            </FormField>
            {CURVES_OF[row.kind].length > 1 && (
              <FormField label={t("plan.col.curve")}>
                <select
                  className="field"
                  aria-label={t("plan.col.curve")}
                  value={draft.curve}
                  onChange={(event) => change({ curve: event.target.value as PlanCurveKind })}
                >
                  {CURVES_OF[row.kind].map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`plan.curve.${kind}`)}
                    </option>
                  ))}
                </select>
              </FormField>
            )}
          </div>
        </div>
        <p className="muted small plan-means">{t(`plan.curveMeans.${draft.curve}`)}</p>
        <CurveFields plan={plan} row={row} draft={draft} onChange={change} />
        {problem === "curve" && draft.value !== "" && (
          <p className="lag">{t(`plan.curveBad.${badCurve(draft.curve)}`)}</p>
        )}
        {curve !== undefined && value !== null && (
          <DueTable year={plan.year} unit={row.displayUnit} value={value} curve={curve} />
        )}
        {row.parts.length > 0 && (
          <SplitTable plan={plan} row={row} whole={value} draft={draft} onChange={change} />
        )}
      </fieldset>
      {row.mayPlan && (
        <div className="form plan-save">
          <TextField
            label={t(row.version === 0 ? "plan.reason" : "plan.reasonOfChange")}
            text={draft.reason}
            most={200}
            onText={(reason) => change({ reason })}
          />
          {error !== null && <Failure error={error} />}
          <div className="form-acts">
            <button
              type="submit"
              className="button"
              disabled={changes.length === 0 || needsReason || sending}
            >
              {t(sending ? "plan.saving" : "plan.save", { count: changes.length })}
            </button>
            {changes.length > 0 && (
              <button type="button" className="act" onClick={forget}>
                {t("plan.undo")}
              </button>
            )}
            <span className="muted small" role="status">
              {needsReason
                ? t("plan.needsReason")
                : changes.length > 0
                  ? t("plan.willSet", { count: changes.length })
                  : ""}
            </span>
          </div>
        </div>
      )}
    </form>
  );
}

/** Curves without fields of their own cannot be written badly. */
const badCurve = (kind: PlanCurveKind) =>
  kind === "seasonal" || kind === "monthly-tasks" || kind === "milestones" || kind === "due-dates"
    ? kind
    : "increment";
