import { useQuery } from "@tanstack/react-query";
import type { RegisterField } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { PickField } from "../ui/pick-field.tsx";
import { useUnitWord } from "../units/use-unit-word.ts";
import type { TypedPoint } from "./item-draft.ts";
import { unitShown } from "./show-value.ts";

type SimpleField = RegisterField["fields"][number];

export function UnitInput({
  label,
  chosen,
  onChosen,
}: {
  label: string;
  chosen: string;
  onChosen: (id: string) => void;
}) {
  const units = useQuery(orgUnitsQuery(useJurisdiction().id)).data ?? [];
  const unitWord = useUnitWord();
  return (
    <PickField
      label={label}
      choices={units.map((u) => ({ id: u.id, label: unitWord(u.id) }))}
      chosen={chosen}
      onChosen={onChosen}
    />
  );
}

type SelectInputProps = {
  readonly field: SimpleField;
  readonly label: string;
  readonly invalid: boolean;
  readonly chosen: string;
  readonly onChosen: (choice: string) => void;
};

/** Yes or no, or one of the choices: an empty one means that nothing was said. */
export function SelectInput({ field, label, invalid, chosen, onChosen }: SelectInputProps) {
  const { t } = useTranslation();
  const text = useText();
  const options =
    field.kind === "flag"
      ? [
          { id: "true", face: t("registers.form.yes") },
          { id: "false", face: t("registers.form.no") },
        ]
      : field.choices.map((choice) => ({ id: choice.id, face: text(choice.title) }));
  return (
    <select
      className="field"
      aria-label={label}
      aria-invalid={invalid}
      value={chosen}
      onChange={(event) => onChosen(event.target.value)}
    >
      <option value="">{t("registers.form.choose")}</option>
      {options.map(({ id, face }) => (
        <option key={id} value={id}>
          {face}
        </option>
      ))}
    </select>
  );
}

type WordsInputProps = {
  readonly field: SimpleField;
  readonly label: string;
  readonly invalid: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
};

export function WordsInput({ field, label, invalid, text, onText }: WordsInputProps) {
  if (field.long)
    return (
      <textarea
        className="field"
        aria-label={label}
        aria-invalid={invalid}
        maxLength={20_000}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    );
  const unit = field.kind === "decimal" ? unitShown(field) : "";
  return (
    <span className={unit === "" ? "" : "with-unit"}>
      <input
        className={unit === "" ? "field" : "field field-number"}
        inputMode={field.kind === "decimal" ? "decimal" : undefined}
        aria-label={unit === "" ? label : `${label} ${unit}`}
        aria-invalid={invalid}
        maxLength={field.kind === "decimal" ? 40 : 2000}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {unit !== "" && (
        <span className="field-unit" aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  );
}

export function PointInput({ point, onPoint }: { point: TypedPoint; onPoint: (point: TypedPoint) => void }) {
  const { t } = useTranslation();
  const part = (name: "lng" | "lat") => (
    <input
      className="field"
      inputMode="decimal"
      aria-label={t(`registers.form.${name}`)}
      placeholder={t(`registers.form.${name}`)}
      maxLength={20}
      value={point[name]}
      onChange={(event) => onPoint({ ...point, [name]: event.target.value })}
    />
  );
  return (
    <span className="point-field">
      {part("lng")}
      {part("lat")}
    </span>
  );
}
