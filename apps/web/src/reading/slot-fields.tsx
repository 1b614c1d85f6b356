import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { indicatorsQuery, orgUnitsQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { Combobox } from "../ui/combobox.tsx";
import type { SlotDraft } from "./slot-draft.ts";
import type { Slot } from "./slots.ts";

type SlotFieldProps = {
  readonly slot: Slot;
  readonly children: ReactNode;
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
};

export function SlotField({ slot, children, fault, hint }: SlotFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={`slot-field slot-${slot}`} data-slot={slot}>
      <span className="slot-label">{t(`desk.slot.${slot}`)}</span>
      {children}
      {fault ? (
        <small className="lag" role="alert">
          {fault}
        </small>
      ) : (
        hint && <small className="muted">{hint}</small>
      )}
    </div>
  );
}

type PutProps = { readonly draft: SlotDraft; readonly onPut: (change: Partial<SlotDraft>) => void };

export function IndicatorField({
  draft,
  onPut,
  onPropose,
}: PutProps & { onPropose: ((name: string) => void) | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const indicators = useQuery(indicatorsQuery(useJurisdiction().id)).data ?? [];
  return (
    <Combobox
      label={t("desk.col.indicator")}
      text={draft.indicator}
      onText={(indicator) => onPut({ indicator, indicatorId: null })}
      choices={indicators.map((i) => ({
        id: i.id,
        label: text(i.name),
        detail: [i.displayUnit, ...i.aliases].join("、"),
      }))}
      onChoose={(choice) => onPut({ indicator: choice.label, indicatorId: choice.id })}
      onPropose={onPropose}
      proposeLabel={t("desk.propose", { name: draft.indicator.trim(), unit: draft.unit })}
    />
  );
}

export function PlaceField({ draft, onPut }: PutProps) {
  const { t } = useTranslation();
  const units = useQuery(orgUnitsQuery(useJurisdiction().id)).data ?? [];
  return (
    <Combobox
      label={t("desk.col.place")}
      text={draft.place}
      onText={(place) => onPut({ place, orgUnitId: null })}
      choices={units.map((u) => ({ id: u.id, label: u.name, detail: t(`units.kind.${u.kind}`) }))}
      onChoose={(choice) => onPut({ place: choice.label, orgUnitId: choice.id })}
    />
  );
}

type SelectProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onValue: (value: T) => void;
};

export function Select<T extends string>({ label, value, options, onValue }: SelectProps<T>) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([id]) => id === event.target.value);
        if (chosen) onValue(chosen[0]);
      }}
    >
      {options.map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  );
}
