import type { Register, RegisterImport } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { ColumnTable } from "../ui/column-table.tsx";
import { FormField } from "../ui/form-field.tsx";

export type Mapping = {
  readonly sheet?: string;
  readonly columns: { readonly column: string; readonly field: string | null }[];
};

type ImportColumnsProps = {
  readonly register: Register;
  readonly made: RegisterImport;
  readonly sending: boolean;
  readonly onMap: (mapping: Mapping) => void;
};

/** Which column is which field, and how that was found. What is corrected here is read again, and remembered. */
export function ImportColumns({ register, made, sending, onMap }: ImportColumnsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const mapping = (sheet?: string): Mapping => ({
    ...(sheet === undefined ? {} : { sheet }),
    columns:
      sheet === undefined
        ? made.columns.map(({ column, field }) => ({ column, field: (chosen[column] ?? field) || null }))
        : [],
  });
  const doubtful = made.columns.filter((c) => c.by === "similar" || c.by === "none").length;
  const [open, setOpen] = useState(doubtful > 0);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="import-summary">
        {t("registers.importing.columns")} <span className="muted">{made.columns.length}</span>
      </summary>
      <p className="muted small">{t("registers.importing.columnsLead")}</p>
      {made.sheets.length > 1 && (
        <FormField label={t("registers.importing.sheet")}>
          <select
            className="field import-sheet"
            aria-label={t("registers.importing.sheet")}
            value={made.sheet ?? ""}
            disabled={sending}
            onChange={(event) => onMap(mapping(event.target.value))}
          >
            {made.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </FormField>
      )}
      <ColumnTable
        label={t("registers.importing.columns")}
        className="import-columns"
        columns={made.columns}
        placeOf={({ column }) => column}
        nameOf={({ header }) => header}
        byOf={({ column, by }) => t(`registers.importing.by.${column in chosen ? "person" : by}`)}
      >
        {({ column, header, field }) => (
          <FieldSelect
            register={register}
            label={header || column}
            chosen={chosen[column] ?? field ?? ""}
            onChosen={(to) => setChosen((now) => ({ ...now, [column]: to }))}
          />
        )}
      </ColumnTable>
      {Object.keys(chosen).length > 0 && (
        <button type="button" className="button" disabled={sending} onClick={() => onMap(mapping())}>
          {t(sending ? "registers.importing.remapping" : "registers.importing.remap")}
        </button>
      )}
    </details>
  );
}

type FieldSelectProps = {
  readonly register: Register;
  readonly label: string;
  readonly chosen: string;
  readonly onChosen: (field: string) => void;
};

/** What the server found is offered even where it is no field of the list: a row of a group, the stage. */
function FieldSelect({ register, label, chosen, onChosen }: FieldSelectProps) {
  const { t } = useTranslation();
  const text = useText();
  const known = register.fields.filter((f) => f.kind !== "group" && f.kind !== "files");
  const isKnown = chosen === "" || known.some((f) => f.id === chosen);
  return (
    <select
      className="field"
      aria-label={`${label}：${t("registers.importing.col.field")}`}
      value={chosen}
      onChange={(event) => onChosen(event.target.value)}
    >
      <option value="">{t("registers.importing.notImported")}</option>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {known.map((field) => (
        <option key={field.id} value={field.id}>
          {text(field.title)}
        </option>
      ))}
    </select>
  );
}
