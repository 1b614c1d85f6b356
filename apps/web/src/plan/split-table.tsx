import type { Plan, PlanPart, PlanRow } from "@xushi/contract";
import {
  checkSplit,
  type DecimalText,
  div,
  isNegative,
  isZero,
  mul,
  neg,
  parseUnit,
  readWritten,
  splitByWeight,
  splitEqually,
  splitStep,
  sum,
  toFixed,
  toPlain,
} from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Amount } from "../number/amount.tsx";
import { Missing } from "../number/missing.tsx";
import { useUnitName } from "../units/use-unit-name.ts";
import { NumberInput } from "./number-input.tsx";
import { pastedParts } from "./pasted-cells.ts";
import { SplitWord } from "./split-word.tsx";
import { type TargetDraft, written } from "./target-draft.ts";

type SplitTableProps = {
  readonly plan: Plan;
  readonly row: PlanRow;
  /** The target as it is typed; `null` while it is no number. */
  readonly whole: DecimalText | null;
  readonly draft: TargetDraft;
  readonly onChange: (more: Partial<TargetDraft>) => void;
};

/** 分解: what each town or office is given of the target, with the sum and what is left, as it is typed. */
export function SplitTable({ plan, row, whole, draft, onChange }: SplitTableProps) {
  const { t } = useTranslation();
  const unit = row.displayUnit;
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const parts = [...row.parts, ...addedParts(plan, row, draft)];
  const values = parts.map((p) => readWritten(draft.parts[p.orgUnitId] ?? "", unit) ?? null);
  const check = checkSplit(whole ?? "0", values);
  const put = (more: Readonly<Record<string, string>>) => onChange({ parts: { ...draft.parts, ...more } });
  const deal = (dealt: ReadonlyMap<string, DecimalText> | null) =>
    dealt !== null && put(Object.fromEntries([...dealt].map(([id, value]) => [id, written(value, unit)])));
  const step = splitStep(parseUnit(unit));
  const places = parts.filter((p) => row.parts.includes(p));
  const hasLastYear = places.some(
    (p) => p.lastYear !== null && !isNegative(p.lastYear) && !isZero(p.lastYear),
  );
  const paste = (from: number, text: string): boolean => {
    if (!/[\t\n]/.test(text.trim())) return false;
    const pasted = pastedParts(text, parts, from);
    put(pasted.values);
    setUnknown(pasted.unknown);
    return true;
  };
  return (
    <section className="split" aria-label={t("plan.splitTitle")}>
      <div className="section-head">
        <h2>{t("plan.splitTitle")}</h2>
        <span className="split-acts no-print">
          <button
            type="button"
            className="act"
            disabled={whole === null}
            onClick={() =>
              whole !== null &&
              deal(
                splitEqually(
                  whole,
                  places.map((p) => p.orgUnitId),
                  step,
                ),
              )
            }
          >
            {t("plan.splitEqually")}
          </button>
          <button
            type="button"
            className="act"
            disabled={whole === null || !hasLastYear}
            onClick={() => whole !== null && deal(splitByWeight(whole, weightsOf(places), step))}
          >
            {t("plan.splitByLastYear")}
          </button>
        </span>
      </div>
      <p className="muted small no-print">{t("plan.splitHint")}</p>
      <table className="plain-table split-table">
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("indicator.col.place")}
            </th>
            <th scope="col" className="wide-only">
              {t("plan.col.lastYear", { unit })}
            </th>
            <th scope="col">{t("plan.col.now", { unit })}</th>
            <th scope="col" className="split-value">
              {t("plan.col.part", { unit })}
            </th>
            <th scope="col" className="wide-only">
              {t("plan.col.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, at) => (
            <PartRow
              key={part.orgUnitId}
              part={part}
              unit={unit}
              text={draft.parts[part.orgUnitId] ?? ""}
              value={values[at] ?? null}
              whole={whole}
              onText={(text) => put({ [part.orgUnitId]: text })}
              onPaste={(text) => paste(at, text)}
            />
          ))}
        </tbody>
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
              <Amount value={check.sum} unit={unit} bare />
            </td>
            <td className="wide-only" />
          </tr>
        </tfoot>
      </table>
      <p className="split-check" role="status">
        {whole === null ? (
          <span className="muted">{t("plan.noWhole")}</span>
        ) : (
          <>
            <SplitWord split={check.state} rest={check.rest} displayUnit={unit} />
            {check.state === "rest" && (
              <span className="muted small"> {t("plan.restStays", { place: plan.orgUnitName })}</span>
            )}
            {check.state === "over" && (
              <span className="muted small">
                {" "}
                {t("plan.overIsKept", { over: written(toPlain(neg(check.rest)), unit), unit })}
              </span>
            )}
          </>
        )}
      </p>
      {unknown.length > 0 && (
        <p className="lag" role="alert">
          {t("plan.unknownParts", { names: unknown.join("、") })}
        </p>
      )}
      <AddPart plan={plan} parts={parts} onAdd={(id) => put({ [id]: "" })} />
    </section>
  );
}

type PartRowProps = {
  readonly part: PlanPart;
  readonly unit: string;
  readonly text: string;
  readonly value: DecimalText | null;
  readonly whole: DecimalText | null;
  readonly onText: (text: string) => void;
  readonly onPaste: (text: string) => boolean;
};

function PartRow({ part, unit, text, value, whole, onText, onPaste }: PartRowProps) {
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

/** Offices that the draft gives a part to, though they have none so far. */
const addedParts = (plan: Plan, row: PlanRow, draft: TargetDraft): PlanPart[] =>
  plan.parts
    .filter(
      (p) => Object.hasOwn(draft.parts, p.orgUnitId) && !row.parts.some((q) => q.orgUnitId === p.orgUnitId),
    )
    .map(({ orgUnitId, name }) => ({ orgUnitId, name, value: null, version: 0, lastYear: null }));

/** Last year's values; a fall below zero (a profit that was a loss) is no share of anything. */
const weightsOf = (parts: readonly PlanPart[]) =>
  parts.map(({ orgUnitId, lastYear }) => ({
    id: orgUnitId,
    weight: lastYear === null || isNegative(lastYear) ? "0" : lastYear,
  }));

type AddPartProps = {
  readonly plan: Plan;
  readonly parts: readonly PlanPart[];
  readonly onAdd: (id: string) => void;
};

function AddPart({ plan, parts, onAdd }: AddPartProps) {
  const { t } = useTranslation();
  const unitName = useUnitName();
  const open = plan.parts.filter((p) => !parts.some((q) => q.orgUnitId === p.orgUnitId));
  if (open.length === 0) return null;
  return (
    <label className="split-add no-print">
      <span className="sr-only">{t("plan.addPart")}</span>
      <select
        className="field"
        value=""
        onChange={(event) => event.target.value !== "" && onAdd(event.target.value)}
      >
        <option value="">{t("plan.addPart")}</option>
        {open.map((p) => (
          <option key={p.orgUnitId} value={p.orgUnitId}>
            {unitName(p.orgUnitId, p.name)}
          </option>
        ))}
      </select>
    </label>
  );
}
