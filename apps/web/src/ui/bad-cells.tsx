import type { BadCell } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BadCellTable } from "./bad-cell-table.tsx";

type BadCellsProps<B extends BadCell> = {
  /** The first ones. */
  readonly bad: readonly B[];
  readonly total: number;
  /** The marked copy, to be fetched. */
  readonly marked: ReactNode;
  /** What the column stands for, where columns are fields. */
  readonly fieldOf?: ((bad: B) => string) | undefined;
};

/** Every cell that cannot be taken: where it is, what stands there, what should; and the same marked in the office's own sheet. */
export function BadCells<B extends BadCell>({ bad, total, marked, fieldOf }: BadCellsProps<B>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="bad-cells">
      <div className="section-head">
        <h2 id="bad-cells">{t("registers.importing.bad", { count: total })}</h2>
        {marked}
      </div>
      <p className="muted small">{t("registers.importing.badLead")}</p>
      <BadCellTable bad={bad} label={t("registers.importing.bad", { count: total })} fieldOf={fieldOf} />
      {bad.length < total && (
        <p className="muted small">{t("registers.importing.firstOnes", { count: bad.length })}</p>
      )}
    </section>
  );
}
