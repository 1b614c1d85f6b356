import type { RegisterItem } from "@xushi/contract";
import { Strip } from "../strip/strip.tsx";
import { ReadingCell } from "./reading-cell.tsx";
import { columnAmount, isAbsent } from "./show-value.ts";
import { StageWord } from "./stage-word.tsx";
import type { ShapedColumn } from "./use-columns.ts";
import type { useValueWords } from "./use-value-words.ts";
import { heldFor, ItemLink, ValueCell } from "./value-cell.tsx";
import type { ListProps } from "./view-props.ts";

/** Those in which no number in sight has a fraction. */
export const wholeColumns = (
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

type RowProps = Pick<ListProps, "register"> & {
  readonly row: number;
  readonly item: RegisterItem;
  readonly columns: readonly ShapedColumn[];
  readonly words: ReturnType<typeof useValueWords>;
  /** Columns of whole numbers: no room is kept for what stands behind a point. */
  readonly whole: ReadonlySet<string>;
};

export function ItemRow({ register, row, item, columns, words, whole }: RowProps) {
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
          <ValueCell item={item} column={column} shape={shape} words={words} />
        </td>
      ))}
    </tr>
  );
}
