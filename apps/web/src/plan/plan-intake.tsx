import { type Plan, type PlanReading, readPlanTable, readPlanWorkbook } from "@xushi/contract";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { pastedCells } from "./pasted-cells.ts";
import { ReadingReview } from "./reading-review.tsx";

type PlanIntakeProps = { readonly plan: Plan; readonly by: "paste" | "file"; readonly onDone: () => void };

const NOTHING = { text: "" };

/** A table out of Excel, pasted or as a file: what it would change is shown first, and saved for one reason. */
export function PlanIntake({ plan, by, onDone }: PlanIntakeProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const file = useRef<HTMLInputElement>(null);
  const { draft, change, forget } = useKeptDraft("plan.paste", NOTHING);
  const { sending, error, send } = useSend();
  const [reading, setReading] = useState<PlanReading | null>(null);
  const asked = {
    params: { jurisdiction, year: String(plan.year) },
    query: { unit: plan.orgUnitId },
  };
  const readText = async () =>
    setReading(await send(() => call(readPlanTable, { ...asked, body: { rows: pastedCells(draft.text) } })));
  const readFile = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const form = new FormData();
    form.set("file", chosen, chosen.name);
    // The contract types JSON bodies only; the client sends a form as it is.
    setReading(await send(() => call(readPlanWorkbook, { ...asked, body: form as never })));
  };
  return (
    <section className="plan-intake" aria-label={t(by === "paste" ? "plan.paste" : "plan.import")}>
      {by === "paste" ? (
        <>
          <p className="muted">{t("plan.pasteHint", { place: plan.orgUnitName })}</p>
          <textarea
            className="field plan-paste"
            aria-label={t("plan.paste")}
            placeholder={t("plan.pasteExample")}
            value={draft.text}
            onChange={(event) => {
              change({ text: event.target.value });
              setReading(null);
            }}
          />
          <p>
            <button
              type="button"
              className="button"
              disabled={draft.text.trim() === "" || sending}
              onClick={() => void readText()}
            >
              {t("plan.readIt")}
            </button>
          </p>
        </>
      ) : (
        <>
          <p className="muted">{t("plan.fileHint")}</p>
          <p>
            <button type="button" className="button" disabled={sending} onClick={() => file.current?.click()}>
              {t("plan.chooseFile")}
            </button>
          </p>
          <input
            ref={file}
            className="sr-only"
            type="file"
            accept=".xlsx"
            tabIndex={-1}
            aria-label={t("plan.chooseFile")}
            onChange={(event) => {
              void readFile(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </>
      )}
      {sending && <Loading what={t("plan.reading")} />}
      {error !== null && <Failure error={error} />}
      {reading !== null && (
        <ReadingReview
          plan={plan}
          reading={reading}
          onDone={() => {
            forget();
            onDone();
          }}
        />
      )}
    </section>
  );
}
