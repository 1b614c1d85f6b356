import { useQuery, useQueryClient } from "@tanstack/react-query";
import { openInspection } from "@xushi/contract";
import { INSPECTION_KINDS } from "@xushi/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { inspectionsQuery } from "../api/access-queries.ts";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { myAccessQuery } from "../api/my-access.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormActs } from "../ui/form-acts.tsx";
import { FormField } from "../ui/form-field.tsx";
import { PickField } from "../ui/pick-field.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { useUnitWord } from "../units/use-unit-word.ts";

type Draft = {
  readonly kind: (typeof INSPECTION_KINDS)[number];
  readonly matter: string;
  readonly setBy: string;
  readonly plan: string;
  readonly body: string;
  readonly unit: string;
  readonly openedOn: string;
};

const EMPTY: Draft = { kind: "special", matter: "", setBy: "", plan: "", body: "", unit: "", openedOn: "" };

/** 立项督查, in the name of the body at which one holds the post. */
export function OpenForm({ onDone }: { onDone: (id: string | null) => void }) {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const queries = useQueryClient();
  const units = useQuery(orgUnitsQuery(county)).data ?? [];
  const unitWord = useUnitWord();
  const posts = useQuery(myAccessQuery(county)).data?.posts ?? [];
  const bodies = [...new Set(posts.filter((p) => p.role === "supervisor").map((p) => p.orgUnitId))];
  const { draft, change, forget } = useKeptDraft<Draft>("inspection", EMPTY);
  const { sending, error, send } = useSend();
  const bodyId = draft.body || (bodies[0] ?? "");
  const isWhole = [draft.matter, draft.setBy, draft.plan, draft.unit, draft.openedOn, bodyId].every(
    (text) => text.trim() !== "",
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { kind, matter, setBy, plan, unit, openedOn } = draft;
    const body = { kind, matter, setBy, plan, bodyId, orgUnitId: unit, openedOn };
    const made = await send(() => call(openInspection, { params: { jurisdiction: county }, body }));
    if (made === null) return;
    forget();
    await queries.invalidateQueries({ queryKey: inspectionsQuery(county).queryKey });
    onDone(made.id);
  };

  return (
    <form className="form" aria-label={t("inspections.open")} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t("inspections.field.matter")}
        text={draft.matter}
        most={300}
        onText={(matter) => change({ matter })}
      />
      <FormField label={t("inspections.field.kind")}>
        <select
          className="field"
          aria-label={t("inspections.field.kind")}
          value={draft.kind}
          onChange={(event) => change({ kind: event.target.value as Draft["kind"] })}
        >
          {INSPECTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`inspections.kind.${kind}`)}
            </option>
          ))}
        </select>
      </FormField>
      <FormField label={t("inspections.field.unit")}>
        <PickField
          label={t("inspections.field.unit")}
          choices={units.map((u) => ({ id: u.id, label: u.name, detail: t(`units.kind.${u.kind}`) }))}
          chosen={draft.unit}
          onChosen={(unit) => change({ unit })}
        />
      </FormField>
      <TextField
        label={t("inspections.field.setBy")}
        text={draft.setBy}
        most={300}
        onText={(setBy) => change({ setBy })}
      />
      <TextField
        label={t("inspections.field.plan")}
        text={draft.plan}
        most={5000}
        isLong
        onText={(plan) => change({ plan })}
      />
      <FormField label={t("inspections.field.body")}>
        <select
          className="field"
          aria-label={t("inspections.field.body")}
          value={bodyId}
          onChange={(event) => change({ body: event.target.value })}
        >
          {bodies.map((body) => (
            <option key={body} value={body}>
              {unitWord(body)}
            </option>
          ))}
        </select>
      </FormField>
      <FormField label={t("inspections.field.openedOn")}>
        <DayField
          label={t("inspections.field.openedOn")}
          day={draft.openedOn}
          onDay={(openedOn) => change({ openedOn })}
        />
      </FormField>
      {error !== null && <Failure error={error} />}
      <FormActs disabled={!isWhole || sending} onClose={() => onDone(null)}>
        {t(sending ? "inspections.opening" : "inspections.open")}
      </FormActs>
    </form>
  );
}
