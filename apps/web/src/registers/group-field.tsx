import type { RegisterField } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { emptyOf, type TypedRow } from "./item-draft.ts";
import { type Problems, problemsBelow } from "./problems.ts";
import { SimpleField } from "./simple-field.tsx";

type GroupFieldProps = {
  readonly register: string;
  readonly label: string;
  readonly fields: RegisterField["fields"];
  readonly rows: readonly TypedRow[];
  readonly problems: Problems;
  readonly names: Readonly<Record<string, string>>;
  readonly onRows: (rows: readonly TypedRow[]) => void;
};

/** Rows within an item. Each is folded to its first words; the one that was added, or has something wrong, stands open. */
export function GroupField({ register, label, fields, rows, problems, names, onRows }: GroupFieldProps) {
  const { t } = useTranslation();
  const set = (at: number, row: TypedRow) => onRows(rows.map((old, i) => (i === at ? row : old)));
  return (
    <fieldset className="group-field">
      <legend className="sr-only">{label}</legend>
      {rows.map((row, i) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own; their place is what they are known by
          key={i}
          at={i}
          register={register}
          fields={fields}
          row={row}
          problems={problemsBelow(problems, String(i))}
          names={names}
          onRow={(next) => set(i, next)}
          onRemove={() => onRows(rows.filter((_, at) => at !== i))}
        />
      ))}
      <button type="button" className="act" onClick={() => onRows([...rows, {}])}>
        {t("registers.form.addRow")}
      </button>
    </fieldset>
  );
}

type RowProps = Pick<GroupFieldProps, "register" | "fields" | "problems" | "names"> & {
  readonly at: number;
  readonly row: TypedRow;
  readonly onRow: (row: TypedRow) => void;
  readonly onRemove: () => void;
};

function Row({ at, register, fields, row, problems, names, onRow, onRemove }: RowProps) {
  const { t } = useTranslation();
  const summary = summaryOf(fields, row);
  const [open, setOpen] = useState(summary === "");
  return (
    <details open={open || problems.size > 0} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("registers.form.row", { row: at + 1 })} <span className="muted">{summary}</span>
      </summary>
      <div className="group-row">
        {fields.map((field) => (
          <SimpleField
            key={field.id}
            register={register}
            field={field}
            typed={row[field.id] ?? emptyOf(field)}
            problems={problems}
            names={names}
            onTyped={(typed) => onRow({ ...row, [field.id]: typed })}
          />
        ))}
        <button type="button" className="act small" onClick={onRemove}>
          {t("registers.form.removeRow", { row: at + 1 })}
        </button>
      </div>
    </details>
  );
}

/** The first two things that say something as they stand: 场平 · 2026-03-01. */
const summaryOf = (fields: RegisterField["fields"], row: TypedRow): string =>
  fields
    .filter((field) => ["text", "date", "decimal", "official"].includes(field.kind))
    .flatMap((field) => {
      const typed = row[field.id];
      return typeof typed === "string" && typed.trim() !== "" ? [typed.slice(0, 40)] : [];
    })
    .slice(0, 2)
    .join(" · ");
