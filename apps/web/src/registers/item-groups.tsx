import type { ItemDetail, Register, RegisterField } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "../ui/scroll-x.tsx";
import { FieldValue } from "./item-values.tsx";
import { columnAmount, headUnit, isAbsent } from "./show-value.ts";

/** The rows within an item, each group a small table; groups without rows share one quiet line. */
export function ItemGroups({ register, item }: { register: Register; item: ItemDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const groups = register.fields.filter((field) => field.kind === "group");
  const filled = groups.filter((group) => !isAbsent(item.values[group.id]));
  const blank = groups.filter((group) => isAbsent(item.values[group.id]));
  return (
    <>
      {filled.map((group) => (
        <Group key={group.id} group={group} item={item} />
      ))}
      {blank.length > 0 && (
        <p className="muted blank-groups">
          {t("registers.item.noRows", {
            groups: blank.map((group) => text(group.title)).join(t("access.listComma")),
          })}
        </p>
      )}
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
        {text(group.title)} <span className="muted group-count">{rows.length}</span>
      </h2>
      <ScrollX label={text(group.title)}>
        <table className="group-table">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field.id} scope="col" className={field.kind === "decimal" ? "" : "l"}>
                  {text(field.title)}
                  {field.kind === "decimal" && <span className="head-unit"> {headUnit(field)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
              <tr key={i}>
                {fields.map((field) => (
                  <td key={field.id} className={cellClass(field)}>
                    <Cell field={field} value={row[field.id]} item={item} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {!all && rows.length > AT_FIRST && (
        <button type="button" className="act" onClick={() => setAll(true)}>
          {t("registers.item.lastRows", { count: AT_FIRST })} ·{" "}
          {t("registers.item.allRows", { count: rows.length })}
        </button>
      )}
    </section>
  );
}

/** Words may fold; days, names and numbers stay in one piece. */
const cellClass = ({ kind }: Pick<RegisterField, "kind">): string => {
  if (kind === "decimal") return "";
  return kind === "text" || kind === "files" ? "l wrap" : "l";
};

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
