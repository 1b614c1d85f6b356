import { useQuery } from "@tanstack/react-query";
import type { RegisterField } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { FormField } from "../ui/form-field.tsx";
import { PickField } from "../ui/pick-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useUnitWord } from "../units/use-unit-word.ts";
import { withWhere } from "./list-state.ts";
import { ReferencePick } from "./reference-pick.tsx";
import type { ListProps } from "./view-props.ts";

/** What narrows the list besides its tabs: owner, place, choices, tiers. */
export function ListFilters({ register, state, onChange }: ListProps) {
  const text = useText();
  const { t } = useTranslation();
  const fieldOf = (id: string | null) => register.fields.find((field) => field.id === id);
  const owner = fieldOf(register.roles.owner);
  const place = fieldOf(register.roles.place);
  const tiers = fieldOf(register.tiers);
  const others = register.filters.filter((id) => id !== register.roles.owner && id !== register.roles.place);
  return (
    <div className="filters list-filters no-print">
      <UnitFilter
        label={owner === undefined ? t("registers.item.owner") : text(owner.title)}
        chosen={state.owner}
        onChosen={(unit) => onChange({ owner: unit })}
      />
      {place && (
        <UnitFilter
          label={text(place.title)}
          chosen={state.place}
          onChosen={(unit) => onChange({ place: unit })}
        />
      )}
      {others.map((id) => {
        const field = fieldOf(id);
        return field === undefined ? null : (
          <WhereFilter
            key={id}
            field={field}
            chosen={state.where?.[id]?.[0] ?? ""}
            onChosen={(value) => onChange({ where: withWhere(state.where, id, value === "" ? [] : [value]) })}
          />
        );
      })}
      {tiers &&
        (["level", "year", "batch"] as const).map((part) => (
          <TierFilter
            key={part}
            label={t(`registers.${part}`)}
            field={tiers.fields.find((f) => f.id === part)}
            chosen={state[part] ?? ""}
            onChosen={(value) => onChange({ [part]: value === "" ? undefined : value })}
          />
        ))}
    </div>
  );
}

type UnitFilterProps = {
  readonly label: string;
  readonly chosen: string | undefined;
  readonly onChosen: (unit: string | undefined) => void;
};

function UnitFilter({ label, chosen, onChosen }: UnitFilterProps) {
  const { t } = useTranslation();
  const units = useQuery(orgUnitsQuery(useJurisdiction().id)).data ?? [];
  const unitWord = useUnitWord();
  return (
    <FormField label={label}>
      <PickField
        label={label}
        placeholder={t("registers.any")}
        choices={units.map((u) => ({ id: u.id, label: unitWord(u.id) }))}
        chosen={chosen ?? ""}
        onChosen={(unit) => onChosen(unit === "" ? undefined : unit)}
      />
    </FormField>
  );
}

type WhereFilterProps = {
  readonly field: RegisterField;
  readonly chosen: string;
  readonly onChosen: (value: string) => void;
};

function WhereFilter({ field, chosen, onChosen }: WhereFilterProps) {
  const { t } = useTranslation();
  const text = useText();
  const label = text(field.title);
  if (field.kind === "org-unit")
    return <UnitFilter label={label} chosen={chosen} onChosen={(unit) => onChosen(unit ?? "")} />;
  if (field.kind === "reference")
    return (
      <FormField label={label}>
        <ReferencePick
          label={label}
          register={field.register ?? ""}
          chosen={chosen}
          name=""
          onChosen={onChosen}
        />
      </FormField>
    );
  if (field.kind === "text") return <TextField label={label} text={chosen} most={100} onText={onChosen} />;
  const options =
    field.kind === "flag"
      ? [
          ["true", t("registers.form.yes")],
          ["false", t("registers.form.no")],
        ]
      : field.choices.map((choice) => [choice.id, text(choice.title)]);
  return <SelectFilter label={label} options={options} chosen={chosen} onChosen={onChosen} />;
}

type SelectFilterProps = {
  readonly label: string;
  readonly options: readonly (readonly string[])[];
  readonly chosen: string;
  readonly onChosen: (value: string) => void;
};

function SelectFilter({ label, options, chosen, onChosen }: SelectFilterProps) {
  const { t } = useTranslation();
  return (
    <FormField label={label}>
      <select
        className="field"
        aria-label={label}
        value={chosen}
        onChange={(event) => onChosen(event.target.value)}
      >
        <option value="">{t("registers.any")}</option>
        {options.map(([id = "", face = ""]) => (
          <option key={id} value={id}>
            {face}
          </option>
        ))}
      </select>
    </FormField>
  );
}

type TierFilterProps = {
  readonly label: string;
  readonly field: Omit<RegisterField, "fields"> | undefined;
  readonly chosen: string;
  readonly onChosen: (value: string) => void;
};

/** A level is one of few; a year or a batch may be whatever the office wrote. */
function TierFilter({ label, field, chosen, onChosen }: TierFilterProps) {
  const text = useText();
  if (field === undefined) return null;
  if (field.kind === "choice")
    return (
      <SelectFilter
        label={label}
        options={field.choices.map((c) => [c.id, text(c.title)])}
        chosen={chosen}
        onChosen={onChosen}
      />
    );
  return <TextField label={label} text={chosen} most={64} onText={onChosen} />;
}
