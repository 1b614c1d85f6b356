import type { RegisterItem } from "@xushi/contract";
import { type CSSProperties, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Strip } from "../strip/strip.tsx";
import { nextSort, sortOf } from "./list-state.ts";
import { ListStates } from "./list-states.tsx";
import { ReadingCell } from "./reading-cell.tsx";
import { columnAmount, headUnit, isAbsent } from "./show-value.ts";
import { StageWord } from "./stage-word.tsx";
import { type ShapedColumn, useColumns } from "./use-columns.ts";
import { useItemWindow } from "./use-item-window.ts";
import { useValueWords } from "./use-value-words.ts";
import { heldFor, ItemLink, ValueCell } from "./value-cell.tsx";
import type { ListProps, ViewProps } from "./view-props.ts";

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
            <Head register={register} columns={columns} state={state} onChange={onChange} />
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
                  <Row
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

/** Those in which no number in sight has a fraction. */
const wholeColumns = (
  columns: readonly ShapedColumn[],
  items: readonly RegisterItem[],
): ReadonlySet<string> =>
  new Set(
    columns
      .filter(({ column }) =>
        items.every((item) => {
          const value = heldFor(item, column);
          return (
            isAbsent(value) ||
            column.kind !== "decimal" ||
            columnAmount(String(value), column).fraction === ""
          );
        }),
      )
      .map(({ column }) => column.id),
  );

type HeadProps = ListProps & { readonly columns: readonly ShapedColumn[] };

function Head({ register, columns, state, onChange }: HeadProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = register.fields.find((field) => field.id === register.name);
  const head = (id: string, title: string, className: string, unit = "", help?: string) => {
    const order = sortOf(state, id);
    return (
      <th key={id} scope="col" className={className} aria-sort={order} title={help}>
        <button
          type="button"
          className="sort"
          aria-label={t("registers.sortBy", { column: title })}
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

type RowProps = Pick<ListProps, "register"> & {
  readonly row: number;
  readonly item: RegisterItem;
  readonly columns: readonly ShapedColumn[];
  readonly words: ReturnType<typeof useValueWords>;
  /** Columns of whole numbers: no room is kept for what stands behind a point. */
  readonly whole: ReadonlySet<string>;
};

function Row({ register, row, item, columns, words, whole }: RowProps) {
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" className="l item-head">
        <ItemLink item={item} />
      </th>
      <td className="l">
        <StageWord register={register} item={item} />
      </td>
      {register.clock !== null && (
        <>
          <td className="item-strip">{item.reading && <Strip reading={item.reading} />}</td>
          <td>
            <ReadingCell reading={item.reading} />
          </td>
        </>
      )}
      {columns.map(({ column, shape }) => (
        <td
          key={column.id}
          className={column.kind === "decimal" ? (whole.has(column.id) ? "whole" : "") : "l"}
        >
          <ValueCell item={item} column={column} shape={shape} words={words} whole={whole} />
        </td>
      ))}
    </tr>
  );
}
