import { useTranslation } from "react-i18next";
import { FormField } from "../ui/form-field.tsx";
import type { CurveFieldsProps } from "./curve-fields-props.ts";
import { MonthFields } from "./month-fields.tsx";
import { NodeFields } from "./node-fields.tsx";
import { NumberInput } from "./number-input.tsx";
import { SeasonTable } from "./season-table.tsx";
import { sumOfMonths, written } from "./target-draft.ts";

/** What a curve of the chosen kind is drawn with. */
export function CurveFields({ plan, row, draft, onChange }: CurveFieldsProps) {
  const { t } = useTranslation();
  const unit = row.displayUnit;
  switch (draft.curve) {
    case "seasonal":
      return (
        <>
          <SeasonTable plan={plan} row={row} draft={draft} onChange={onChange} />
          <MonthFields
            title={t("plan.shares")}
            unit="%"
            texts={draft.shares}
            onTexts={(shares) => onChange({ shares })}
            foot={t("plan.sharesSum", { sum: sumOfMonths(draft.shares, "%") })}
          />
        </>
      );
    case "monthly-tasks":
      return (
        <MonthFields
          title={t("plan.tasks", { unit })}
          unit={unit}
          texts={draft.tasks}
          onTexts={(tasks) => onChange({ tasks })}
          foot={t("plan.tasksSum", {
            sum: written(sumOfMonths(draft.tasks, unit), unit),
            value: draft.value === "" ? "-" : draft.value,
            unit,
          })}
        />
      );
    case "milestones":
      return <NodeFields year={plan.year} nodes={draft.nodes} onNodes={(nodes) => onChange({ nodes })} />;
    case "due-dates":
      return (
        <div className="form">
          <FormField label={t("plan.dates")} hint={t("plan.datesHint")}>
            <textarea
              className="field"
              aria-label={t("plan.dates")}
              value={draft.dates}
              onChange={(event) => onChange({ dates: event.target.value })}
            />
          </FormField>
        </div>
      );
    case "increment":
      return (
        <div className="form">
          <FormField label={t("plan.start")}>
            <NumberInput
              label={t("plan.start")}
              unit={unit}
              text={draft.start}
              onText={(start) => onChange({ start })}
            />
          </FormField>
        </div>
      );
    default:
      return null;
  }
}
