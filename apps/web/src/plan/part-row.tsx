import type { PlanPart } from "@xushi/contract";
import { type DecimalText, div, isZero, mul, toFixed } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { Amount } from "../number/amount.tsx";
import { Missing } from "../number/missing.tsx";
import { useUnitName } from "../units/use-unit-name.ts";
import { NumberInput } from "./number-input.tsx";

type PartRowProps = {
  readonly part: PlanPart;
  readonly unit: string;
  readonly text: string;
  readonly value: DecimalText | null;
  readonly whole: DecimalText | null;
  readonly onText: (text: string) => void;
  readonly onPaste: (text: string) => boolean;
};

/** One town or office: what it had last year, what it has now, and the field for its part, with the share of the whole. */
export function PartRow({ part, unit, text, value, whole, onText, onPaste }: PartRowProps) {
  const { t } = useTranslation();
  const name = useUnitName()(part.orgUnitId, part.name);
  return (
    <tr>
      <th scope="row" className="l">
        {name}
      </th>
      <td className="wide-only">
        {part.lastYear === null ? (
          <Missing why={t("plan.noLastYear")} />
        ) : (
          <Amount value={part.lastYear} unit={unit} bare />
        )}
      </td>
      <td>
        {part.value === null ? (
          <Missing why={t("plan.noPart")} />
        ) : (
          <Amount value={part.value} unit={unit} bare />
        )}
      </td>
      <td className="split-value">
        <NumberInput
          bare
          label={t("plan.partOf", { name })}
          unit={unit}
          text={text}
          invalid={text.trim() !== "" && value === null}
          onText={onText}
          onPaste={(event) => {
            if (onPaste(event.clipboardData.getData("text"))) event.preventDefault();
          }}
        />
      </td>
      <td className="wide-only muted">
        {value === null || whole === null || isZero(whole) ? "" : toFixed(div(mul(value, 100), whole, 10), 1)}
      </td>
    </tr>
  );
}
