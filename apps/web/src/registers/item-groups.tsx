import type { ItemDetail, Register, RegisterField } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { FieldValue } from "./item-values.tsx";
import { columnAmount, isAbsent, unitShown } from "./show-value.ts";

/** The rows within an item, each group a small table; a group without rows is one quiet line. */
export function ItemGroups({ register, item }: { register: Register; item: ItemDetail }) {
  const groups = register.fields.filter((field) => field.kind === "group");
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} group={group} item={item} />
      ))}
    </>
  );
}

type Row = Readonly<Record<string, unknown>>;
const AT_FIRST = 12;

function Group({ group, item }: { group: RegisterField; item: ItemDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const [all, setAll] = useState(false);
  const held = item.values[group.id];
  const rows = Array.isArray(held) ? (held as readonly Row[]) : [];
  const fields = group.fields.filter((field) => rows.some((row) => !isAbsent(row[field.id])));
  const shown = all ? rows : rows.slice(-AT_FIRST);
  return (
    <section>
      <h2>
        {text(group.title)}{" "}
        <span className="muted group-count">
          {rows.length > 0 ? rows.length : t("registers.item.noRows")}
        </span>
      </h2>
      {rows.length > 0 && (
        <div className="scroll-x">
          <table className="group-table">
            <thead>
              <tr>
                {fields.map((field) => (
                  <th key={field.id} scope="col" className={field.kind === "decimal" ? "" : "l"}>
                    {text(field.title)}
                    {field.kind === "decimal" && <span className="head-unit"> {unitShown(field)}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
                <tr key={i}>
                  {fields.map((field) => (
                    <td key={field.id} className={field.kind === "decimal" ? "" : "l wrap"}>
                      <Cell field={field} value={row[field.id]} item={item} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!all && rows.length > AT_FIRST && (
        <button type="button" className="act" onClick={() => setAll(true)}>
          {t("registers.item.lastRows", { count: AT_FIRST })} ·{" "}
          {t("registers.item.allRows", { count: rows.length })}
        </button>
      )}
    </section>
  );
}

type CellProps = {
  readonly field: RegisterField["fields"][number];
  readonly value: unknown;
  readonly item: ItemDetail;
};

function Cell({ field, value, item }: CellProps) {
  if (field.kind === "decimal" && !isAbsent(value)) {
    const shown = columnAmount(String(value), field);
    return <span title={shown.exact}>{shown.face}</span>;
  }
  return <FieldValue shape={field} value={value} register={item.registerId} names={item.names} />;
}
