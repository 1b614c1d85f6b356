import { type PlanVersion, withdrawTarget } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { ReasonForm } from "../ui/reason-form.tsx";
import { useSend } from "../ui/use-send.ts";
import { usePlanChanged } from "./use-plan-changed.ts";

type WithdrawVersionProps = {
  readonly year: number;
  readonly version: PlanVersion;
  /** The one that is in force afterwards. */
  readonly before: PlanVersion | undefined;
};

/** 撤回 of the version in force: says what holds afterwards, and asks why. */
export function WithdrawVersion({ year, version, before }: WithdrawVersionProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const changed = usePlanChanged();
  const { sending, error, send } = useSend();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="act no-print" onClick={() => setAsking(true)}>
        {t("plan.withdraw")}
      </button>
    );
  return (
    <>
      <p className="muted small">
        {before === undefined ? t("plan.withdrawToNone") : t("plan.withdrawTo", { version: before.version })}
      </p>
      <ReasonForm
        label={t("plan.withdrawReason")}
        confirm={t("plan.withdraw")}
        most={200}
        sending={sending}
        error={error}
        onSend={async (reason) => {
          const params = { jurisdiction, year: String(year), target: version.targetId };
          const done = await send(() => call(withdrawTarget, { params, body: { reason } }));
          if (done === null) return;
          setAsking(false);
          await changed();
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
