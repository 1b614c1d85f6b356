import type { Plan, PlanPart } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useUnitName } from "../units/use-unit-name.ts";

type AddPartProps = {
  readonly plan: Plan;
  readonly parts: readonly PlanPart[];
  readonly onAdd: (id: string) => void;
};

/** An office gets a part where somebody says so. */
export function AddPart({ plan, parts, onAdd }: AddPartProps) {
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
