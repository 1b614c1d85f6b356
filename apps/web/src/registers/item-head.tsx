import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { nextSort, sortOf } from "./list-state.ts";
import { headUnit } from "./show-value.ts";
import type { ShapedColumn } from "./use-columns.ts";
import type { ListProps } from "./view-props.ts";

type HeadProps = ListProps & { readonly columns: readonly ShapedColumn[] };

/** The heads of the table: each sorts, and says the unit of what stands below. */
export function ItemHead({ register, columns, state, onChange }: HeadProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = register.fields.find((field) => field.id === register.name);
  const head = (id: string, title: string, className: string, unit = "", help?: string) => {
    const order = sortOf(state, id);
    return (
      <th key={id} scope="col" className={className} aria-sort={order}>
        <button
          type="button"
          className="sort"
          title={help ?? t("registers.sortBy", { column: title })}
          onClick={() => onChange({ sort: nextSort(state.sort, id) })}
        >
          {title}
          {unit !== "" && <span className="head-unit"> {unit}</span>}
          <span aria-hidden="true" className="sort-mark">
            {order === undefined ? "" : order === "ascending" ? " ↑" : " ↓"}
          </span>
        </button>
      </th>
    );
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        {head(register.name, name === undefined ? "" : text(name.title), "l item-head")}
        {head("stage", t("registers.stage"), "l")}
        {register.clock !== null && (
          <th scope="col" className="l item-strip">
            {t("registers.reading")}
          </th>
        )}
        {register.clock !== null &&
          head("reading", t(register.clock === "deadline" ? "registers.gapDays" : "registers.gap"), "")}
        {columns.map(({ column, shape }) =>
          head(
            column.id,
            text(column.title),
            column.kind === "decimal" ? "" : "l",
            column.kind === "decimal" ? headUnit(shape) : "",
            column.help === null ? undefined : text(column.help),
          ),
        )}
      </tr>
    </thead>
  );
}
