import { showAmount } from "./format.ts";
import "./number.css";

type AmountProps = {
  readonly value: string;
  readonly unit: string;
  /** Where the column's head names the unit. */
  readonly bare?: boolean;
};

/** A number with its unit in small grey; the decimal points of a column stand in line. */
export function Amount({ value, unit, bare = false }: AmountProps) {
  const shown = showAmount(value, unit, bare && unit.includes("亿") ? 2 : undefined);
  return (
    <span className="amount" title={shown.exact}>
      <span className="amount-whole">{shown.whole}</span>
      <span className="amount-fraction">{shown.fraction}</span>
      {!bare && <span className="unit">{shown.unit}</span>}
    </span>
  );
}
