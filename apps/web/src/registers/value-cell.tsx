import { Link } from "@tanstack/react-router";
import type { RegisterColumn, RegisterItem } from "@xushi/contract";
import { columnAmount, isAbsent, type Shaped, valueText, type Words } from "./show-value.ts";
import "../number/number.css";

/** What an item holds for a column, entered or worked out. */
export const heldFor = (item: RegisterItem, column: Pick<RegisterColumn, "id" | "computed">): unknown =>
  column.computed ? item.computed[column.id] : item.values[column.id];

type ValueCellProps = {
  readonly item: RegisterItem;
  readonly column: RegisterColumn;
  readonly shape: Shaped;
  readonly words: Words;
};

/** A cell of the table; the unit stands in the head. What was never entered is a dash that says so. */
export function ValueCell({ item, column, shape, words }: ValueCellProps) {
  const value = heldFor(item, column);
  if (isAbsent(value)) return <span className="missing">-</span>;
  if (column.kind === "decimal") {
    const shown = columnAmount(String(value), column);
    return (
      <span className="amount" title={shown.exact}>
        <span className="amount-whole">{shown.whole}</span>
        <span className="amount-fraction">{shown.fraction}</span>
      </span>
    );
  }
  const face = valueText(shape, value, words);
  return (
    <span className="cell-text" title={face}>
      {face}
    </span>
  );
}

export function ItemLink({ item, isRow = true }: { item: RegisterItem; isRow?: boolean }) {
  return (
    <Link
      className="item-name"
      title={item.name}
      to="/registers/$register/items/$item"
      params={{ register: item.registerId, item: item.id }}
      {...(isRow ? { "data-row": true } : {})}
    >
      {item.name}
    </Link>
  );
}
