import { useQueryClient } from "@tanstack/react-query";
import { addInspectionStep, type Inspection } from "@xushi/contract";
import { type FormEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { inspectionsQuery } from "../api/access-queries.ts";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormField } from "../ui/form-field.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import type { StepKind } from "./next-step.ts";

type StepFormProps = { readonly inspection: Inspection; readonly kind: StepKind };
type Draft = { readonly text: string; readonly on: string; readonly upheld: boolean | null };

/** 结论, 异议 or 异议决定: its words and its day; a decision also says whether the objection holds. */
export function StepForm({ inspection, kind }: StepFormProps) {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const queries = useQueryClient();
  const empty = useMemo<Draft>(() => ({ text: "", on: "", upheld: null }), []);
  const { draft, change, forget } = useKeptDraft<Draft>(`${inspection.id}.${kind}`, empty);
  const { sending, error, send } = useSend();
  const isWhole =
    draft.text.trim() !== "" && draft.on !== "" && (kind !== "decision" || draft.upheld !== null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { kind, text: draft.text, on: draft.on, upheld: kind === "decision" ? draft.upheld : null };
    const params = { jurisdiction: county, inspection: inspection.id };
    const after = await send(() => call(addInspectionStep, { params, body }));
    if (after === null) return;
    forget();
    queries.setQueryData(inspectionsQuery(county).queryKey, (old) =>
      old?.map((held) => (held.id === after.id ? after : held)),
    );
  };
  return (
    <form
      className="form"
      aria-label={t(`inspections.step.${kind}`)}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={t(`inspections.field.${kind}`)}
        text={draft.text}
        most={20_000}
        isLong
        onText={(text) => change({ text })}
      />
      {kind === "decision" && (
        <FormField label={t("inspections.field.upheld")}>
          <fieldset className="form-checks">
            <legend className="sr-only">{t("inspections.field.upheld")}</legend>
            {([true, false] as const).map((upheld) => (
              <label key={String(upheld)}>
                <input
                  type="radio"
                  name="upheld"
                  checked={draft.upheld === upheld}
                  onChange={() => change({ upheld })}
                />
                {t(upheld ? "inspections.upheld" : "inspections.notUpheld")}
              </label>
            ))}
          </fieldset>
        </FormField>
      )}
      <FormField label={t("inspections.field.on")}>
        <DayField label={t("inspections.field.on")} day={draft.on} onDay={(on) => change({ on })} />
      </FormField>
      {error !== null && <Failure error={error} />}
      <div className="form-acts">
        <button type="submit" className="button" disabled={!isWhole || sending}>
          {t(sending ? "inspections.sending" : `inspections.send.${kind}`)}
        </button>
      </div>
    </form>
  );
}
