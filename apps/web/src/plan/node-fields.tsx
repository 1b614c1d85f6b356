import { backPlan, parseLocalDate } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayField } from "../ui/day-field.tsx";
import { FormField } from "../ui/form-field.tsx";
import { daysBeforeEnd, NEW_NODE, USUAL_STEPS } from "./back-plan-draft.ts";
import { NumberInput } from "./number-input.tsx";
import type { NodeDraft } from "./target-draft.ts";

type NodeFieldsProps = {
  readonly year: number;
  readonly nodes: readonly NodeDraft[];
  readonly onNodes: (nodes: readonly NodeDraft[]) => void;
};

/** 节点: what should be done by which day; and 倒排, which counts the days back from the end. */
export function NodeFields({ year, nodes, onNodes }: NodeFieldsProps) {
  const { t } = useTranslation();
  const [end, setEnd] = useState(nodes.at(-1)?.date ?? `${year}-12-31`);
  const put = (at: number, more: Partial<NodeDraft>) =>
    onNodes(nodes.map((node, i) => (i === at ? { ...node, ...more } : node)));
  const planBack = (day: string) => {
    setEnd(day);
    const until = parseLocalDate(day);
    if (until !== undefined) onNodes(backwards(until, nodes));
  };
  return (
    <fieldset className="node-fields">
      <legend>{t("plan.nodes")}</legend>
      <div className="form node-end">
        <FormField label={t("plan.end")} hint={t("plan.endHint")}>
          <DayField label={t("plan.end")} day={end} onDay={planBack} />
        </FormField>
        {nodes.length === 0 && (
          <button type="button" className="act" onClick={() => onNodes(backwards(end, USUAL_STEPS(t)))}>
            {t("plan.backPlan")}
          </button>
        )}
      </div>
      <ol className="node-list">
        {nodes.map((node, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a node has nothing of its own but its place in the list
          <li key={at}>
            <input
              className="field node-name"
              aria-label={t("plan.nodeName", { at: at + 1 })}
              placeholder={t("plan.nodeNameHint")}
              maxLength={60}
              value={node.name}
              onChange={(event) => put(at, { name: event.target.value })}
            />
            <DayField
              label={t("plan.nodeDay", { at: at + 1 })}
              day={node.date}
              onDay={(date) => put(at, { date })}
            />
            <span className="node-days">
              <span className="muted small" aria-hidden="true">
                {t("plan.nodeBefore")}
              </span>
              <NumberInput
                bare
                label={t("plan.nodeBeforeOf", { at: at + 1 })}
                unit=""
                text={daysBeforeEnd(end, node.date)}
                onText={(days) => put(at, { date: dayBefore(end, days) ?? node.date })}
              />
            </span>
            <NumberInput
              label={t("plan.nodeShare", { at: at + 1 })}
              unit="%"
              text={node.share}
              onText={(share) => put(at, { share })}
            />
            <button
              type="button"
              className="act"
              aria-label={t("plan.nodeRemoveOf", { at: at + 1 })}
              onClick={() => onNodes(nodes.filter((_, i) => i !== at))}
            >
              {t("plan.nodeRemove")}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="act" onClick={() => onNodes([...nodes, { ...NEW_NODE, date: end }])}>
        {t("plan.nodeAdd")}
      </button>
    </fieldset>
  );
}

const dayBefore = (end: string, days: string): string | undefined => {
  const until = parseLocalDate(end);
  if (until === undefined || !/^\d{1,4}$/.test(days)) return undefined;
  return backPlan(until, [{ name: "", daysBefore: Number(days) }])[0]?.due;
};

/** Every node keeps its distance to the end, wherever that moves. */
const backwards = (end: string, nodes: readonly NodeDraft[]): readonly NodeDraft[] => {
  const last = nodes.at(-1)?.date ?? end;
  return nodes.map((node) => ({
    ...node,
    date: dayBefore(end, daysBeforeEnd(last, node.date)) ?? node.date,
  }));
};
