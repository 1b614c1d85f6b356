import type { Plan, PlanRow } from "@xushi/contract";
import { checkSplit, type DecimalText, readWritten } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddPart } from "./add-part.tsx";
import { addedParts } from "./added-parts.ts";
import { PartRow } from "./part-row.tsx";
import { pastedParts } from "./pasted-cells.ts";
import { SplitActs } from "./split-acts.tsx";
import { SplitCheck } from "./split-check.tsx";
import { SplitSum } from "./split-sum.tsx";
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
  const places = parts.filter((p) => row.parts.includes(p));
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
        <SplitActs
          places={places}
          whole={whole}
          unit={unit}
          onDeal={(dealt) =>
            put(Object.fromEntries([...dealt].map(([id, value]) => [id, written(value, unit)])))
          }
        />
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
        <SplitSum parts={parts} sum={check.sum} unit={unit} />
      </table>
      <SplitCheck check={check} whole={whole} place={plan.orgUnitName} unit={unit} />
      {unknown.length > 0 && (
        <p className="lag" role="alert">
          {t("plan.unknownParts", { names: unknown.join("、") })}
        </p>
      )}
      <AddPart plan={plan} parts={parts} onAdd={(id) => put({ [id]: "" })} />
    </section>
  );
}
