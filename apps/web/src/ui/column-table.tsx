import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ScrollX } from "./scroll-x.tsx";

type ColumnTableProps<C extends ShownColumn> = {
  readonly label: string;
  readonly className: string;
  readonly columns: readonly C[];
  /** "D", or with its sheet where there are several. */
  readonly placeOf: (column: C) => string;
  readonly nameOf: (column: C) => string;
  readonly byOf: (column: C) => ReactNode;
  /** Which field it is, to be chosen. */
  readonly children: (column: C) => ReactNode;
};

type ShownColumn = { readonly unit: string | null; readonly sample: readonly string[] };

/** The columns of a workbook: what each is headed, what stands in it, which field it is and how that is known. */
export function ColumnTable<C extends ShownColumn>(props: ColumnTableProps<C>) {
  const { label, className, columns, placeOf, nameOf, byOf, children } = props;
  const { t } = useTranslation();
  return (
    <ScrollX label={label}>
      <table className={className}>
        <thead>
          <tr>
            {(["column", "header", "sample", "field", "by"] as const).map((col) => (
              <th key={col} scope="col" className={col === "sample" || col === "by" ? "l wide-only" : "l"}>
                {t(`registers.importing.col.${col}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={placeOf(column)}>
              <td className="l muted">{placeOf(column)}</td>
              <th scope="row" className="l wrap">
                {nameOf(column)}
                {column.unit !== null && <span className="head-unit"> {column.unit}</span>}
              </th>
              <td className="l muted wide-only sample">{column.sample.join("，")}</td>
              <td className="l">{children(column)}</td>
              <td className="l muted wide-only">{byOf(column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
