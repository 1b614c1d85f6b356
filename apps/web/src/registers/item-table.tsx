import { type CSSProperties, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ItemHead } from "./item-head.tsx";
import { ItemRow, wholeColumns } from "./item-row.tsx";
import { ListStates } from "./list-states.tsx";
import { useColumns } from "./use-columns.ts";
import { useItemWindow } from "./use-item-window.ts";
import { useValueWords } from "./use-value-words.ts";
import type { ViewProps } from "./view-props.ts";

const ROW_HEIGHT = 37;

/** The items on a desk, in a table of its own height: heads and names stay while the rest moves. */
export function ItemTable({ register, state, onChange }: ViewProps) {
  const { t } = useTranslation();
  const { first, total, window, itemAt, names, onScroll } = useItemWindow(register.id, state, ROW_HEIGHT);
  const words = useValueWords(names);
  const columns = useColumns(register);
  const box = useRef<HTMLDivElement>(null);
  const whole = wholeColumns(
    columns,
    [...Array(window.to - window.from).keys()].flatMap((i) => itemAt(window.from + i) ?? []),
  );
  const rows = Array.from({ length: window.to - window.from }, (_, i) => window.from + i);
  const spacer = (height: number) =>
    height === 0 ? null : (
      <tr>
        <td className="item-spacer" style={{ "--space": `${height}px` } as CSSProperties} colSpan={99} />
      </tr>
    );
  return (
    <>
      <ListStates asked={first} total={total} onChange={onChange} />
      {total > 0 && (
        <div ref={box} className="item-table-box" onScroll={(event) => onScroll(event.currentTarget)}>
          <table className="items" aria-rowcount={total + 1}>
            <ItemHead register={register} columns={columns} state={state} onChange={onChange} />
            <tbody>
              {spacer(window.above)}
              {rows.map((row) => {
                const item = itemAt(row);
                return item === undefined ? (
                  <tr key={row} aria-rowindex={row + 2}>
                    <td className="l muted" colSpan={99}>
                      {t("registers.rowLoading")}
                    </td>
                  </tr>
                ) : (
                  <ItemRow
                    key={item.id}
                    row={row}
                    item={item}
                    columns={columns}
                    register={register}
                    words={words}
                    whole={whole}
                  />
                );
              })}
              {spacer(window.below)}
            </tbody>
          </table>
        </div>
      )}
      {total > 0 && <p className="muted small">{t("registers.rows", { count: total })}</p>}
    </>
  );
}
