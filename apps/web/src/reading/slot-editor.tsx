import type { FigureView } from "@xushi/contract";
import { BOUNDS, FIGURE_KINDS, MODALITIES } from "@xushi/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRights } from "../api/my-access.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { Key } from "../ui/key.tsx";
import { RefusalWords } from "../ui/states.tsx";
import { correctionOf, draftOf, faultsOf, periodIdOf, type SlotDraft } from "./slot-draft.ts";
import { IndicatorField, PlaceField, Select, SlotField } from "./slot-fields.tsx";
import type { Slot } from "./slots.ts";
import type { DeskActions } from "./use-desk-actions.ts";

type SlotEditorProps = {
  readonly figure: FigureView;
  readonly slot: Slot;
  readonly actions: DeskActions;
  readonly onDone: () => void;
};

/** All slots of one figure in one line; Enter keeps, Escape leaves. */
export function SlotEditor({ figure, slot, actions, onDone }: SlotEditorProps) {
  const { t } = useTranslation();
  const rights = useRights();
  const period = usePeriodText("name");
  const form = useRef<HTMLFormElement>(null);
  const [before] = useState(() => draftOf(figure, period));
  const [draft, setDraft] = useState(before);
  const [saving, setSaving] = useState(false);
  const year = Number(figure.period.value.slice(0, 4)) || undefined;
  const faults = faultsOf(draft, year);
  const put = (change: Partial<SlotDraft>) => setDraft((now) => ({ ...now, ...change }));
  const refused = actions.failed?.figure === figure.id ? actions.failed.error : null;

  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>(`[data-slot="${slot}"] .field`);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [slot]);

  const save = async () => {
    if (faults.length > 0 || saving) return;
    const correction = correctionOf(before, draft, year);
    if (Object.keys(correction).length === 0) return onDone();
    setSaving(true);
    const done = await actions.correct(figure, correction);
    setSaving(false);
    if (done) onDone();
  };
  const mayPropose = rights.includes("report") || rights.includes("plan");
  const propose = async (name: string) => {
    const id = await actions.propose(name, draft.unit);
    if (id !== null) put({ indicator: name, indicatorId: id });
  };
  const understood = periodIdOf(draft.period, year);
  return (
    <form
      ref={form}
      className="slot-editor"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        event.stopPropagation();
      }}
    >
      <SlotField slot="indicator" hint={draft.indicatorId === null ? t("desk.noIndicator") : undefined}>
        <IndicatorField
          draft={draft}
          onPut={put}
          onPropose={mayPropose ? (name) => void propose(name) : undefined}
        />
      </SlotField>
      <SlotField
        slot="place"
        hint={draft.orgUnitId === null && draft.place !== "" ? t("desk.noPlace") : undefined}
      >
        <PlaceField draft={draft} onPut={put} />
      </SlotField>
      <SlotField
        slot="period"
        fault={faults.includes("period") ? t("desk.badPeriod") : undefined}
        hint={understood && understood !== "yearly" ? understood : undefined}
      >
        <input
          className="field"
          aria-label={t("desk.col.period")}
          aria-invalid={faults.includes("period")}
          value={draft.period}
          onChange={(event) => put({ period: event.target.value })}
        />
      </SlotField>
      <SlotField slot="value" fault={faults.includes("value") ? t("desk.badValue") : undefined}>
        <input
          className="field"
          inputMode="decimal"
          aria-label={t("desk.slot.value")}
          aria-invalid={faults.includes("value")}
          value={draft.value}
          onChange={(event) => put({ value: event.target.value })}
        />
      </SlotField>
      <SlotField slot="unit">
        <input
          className="field"
          aria-label={t("desk.slot.unit")}
          maxLength={20}
          value={draft.unit}
          onChange={(event) => put({ unit: event.target.value })}
        />
      </SlotField>
      <SlotField slot="kind">
        <Select
          label={t("desk.col.kind")}
          value={draft.kind}
          options={FIGURE_KINDS.map((k) => [k, t(`measure.${k}`)])}
          onValue={(kind) => put({ kind })}
        />
      </SlotField>
      <SlotField slot="bound">
        <Select
          label={t("desk.slot.bound")}
          value={draft.bound}
          options={BOUNDS.map((b) => [b, t(`desk.bound.${b}`)])}
          onValue={(bound) => put({ bound })}
        />
      </SlotField>
      <SlotField slot="modality">
        <Select
          label={t("desk.col.modality")}
          value={draft.modality}
          options={MODALITIES.map((m) => [m, t(`desk.modalityLong.${m}`)])}
          onValue={(modality) => put({ modality })}
        />
      </SlotField>
      <div className="slot-deeds">
        <button type="submit" className="act" disabled={faults.length > 0 || saving}>
          {t("desk.keep")} <Key>↵</Key>
        </button>
        <button type="button" className="act" onClick={onDone}>
          {t("ui.cancel")} <Key>Esc</Key>
        </button>
        {refused !== null && (
          <span className="lag" role="alert">
            <RefusalWords error={refused} />
          </span>
        )}
      </div>
    </form>
  );
}
