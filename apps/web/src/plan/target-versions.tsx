import type { PlanRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { amountText } from "../number/format.ts";
import { WithdrawVersion } from "./withdraw-version.tsx";

/** Every version that the target had, newest first: what it was, why, and who said so. None is ever changed. */
export function TargetVersions({ year, row }: { year: number; row: PlanRow }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (row.versions.length === 0) return null;
  const [inForce, before] = row.versions.filter((v) => !v.withdrawn);
  return (
    <section className="target-versions">
      <h2>{t("plan.versions", { count: row.versions.length })}</h2>
      <ol className="evidence">
        {row.versions.map((v) => (
          <li key={v.targetId} className={v === inForce ? "" : "faded"}>
            <div className="evidence-head">
              <b>
                {v.valueMax === null
                  ? amountText(v.value, row.displayUnit)
                  : `${amountText(v.value, "")}–${amountText(v.valueMax, row.displayUnit)}`}
              </b>
              <span className="muted">
                {t("plan.versionOf", { version: v.version })} · {t(`plan.curve.${v.curve.kind}`)}
              </span>
              <span className={v === inForce ? "standing standing-current" : "standing"}>
                {t(v.withdrawn ? "standing.withdrawn" : v === inForce ? "plan.inForce" : "plan.replaced")}
              </span>
            </div>
            <div className="muted small">
              {v.reason === "" ? t("plan.noReason") : v.reason} ·{" "}
              {t("source.recorded", { person: v.recordedBy, at: moment(v.recordedAt) })}
            </div>
            {v === inForce && row.mayPlan && <WithdrawVersion {...{ year, before }} version={v} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
