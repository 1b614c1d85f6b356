import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCompareSearch } from "./use-compare-search.ts";

type SortHeadProps = {
  /** "gdp.growth", "above" */
  readonly by: string;
  readonly children: ReactNode;
  /** The indicator, where the head alone does not say it. */
  readonly about?: string;
  readonly rowSpan?: number;
  readonly isFirst?: boolean;
};

/** A column's head; pressed, its places stand in that order, pressed again from the other end, then as before. */
export function SortHead({ by, children, about = "", rowSpan, isFirst = false }: SortHeadProps) {
  const { t } = useTranslation();
  const [{ sort }, change] = useCompareSearch();
  const isOn = sort === by || sort === `-${by}`;
  const next = sort === by ? `-${by}` : sort === `-${by}` ? undefined : by;
  // A rank begins with the first: its first order is the rising one.
  const isRising = by.endsWith("Rank") === (sort === by);
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={isFirst ? "compare-first" : ""}
      aria-sort={isOn ? (isRising ? "ascending" : "descending") : undefined}
    >
      <button type="button" className="sort-head" onClick={() => change({ sort: next })}>
        <span className="sr-only">{t("compare.sortBy", { column: about })}</span>
        {children}
        <span className="sort-mark" aria-hidden="true">
          {isOn ? (isRising ? "↑" : "↓") : ""}
        </span>
      </button>
    </th>
  );
}
