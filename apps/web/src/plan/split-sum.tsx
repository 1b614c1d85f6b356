import type { PlanPart } from "@xushi/contract";
import { type DecimalText, sum, toPlain } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { Amount } from "../number/amount.tsx";

type SplitSumProps = {
  readonly parts: readonly PlanPart[];
  /** Of what is typed. */
  readonly sum: DecimalText;
  readonly unit: string;
};

/** The foot of the table: what the parts come to, last year, so far and as typed. */
export function SplitSum({ parts, sum: typed, unit }: SplitSumProps) {
  const { t } = useTranslation();
  return (
    <tfoot>
      <tr>
        <th scope="row" className="l">
          {t("plan.sum")}
        </th>
        <td className="wide-only">
          <Amount value={toPlain(sum(parts.map((p) => p.lastYear ?? "0")))} unit={unit} bare />
        </td>
        <td>
          <Amount value={toPlain(sum(parts.map((p) => p.value ?? "0")))} unit={unit} bare />
        </td>
        <td>
          <Amount value={typed} unit={unit} bare />
        </td>
        <td className="wide-only" />
      </tr>
    </tfoot>
  );
}
