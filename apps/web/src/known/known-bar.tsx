import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { formatDate, localDate } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { boardQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { KnownSlider } from "./known-slider.tsx";
import "./known.css";

/** What was known on a day: asked for by a button, and then said plainly, with the way back. */
export function KnownBar() {
  const { t } = useTranslation();
  const lang = useLang();
  const { unit, known } = useScope();
  const navigate = useNavigate();
  // The board of now, which says what day it is.
  const now = useQuery(boardQuery(useJurisdiction().id, { unit }));
  const [isOpen, setOpen] = useState(false);
  const today = now.data?.asOf;
  const back = () => {
    setOpen(false);
    void navigate({ to: ".", search: (before) => ({ ...before, known: undefined }), replace: true });
  };
  if (known === undefined && !isOpen)
    return (
      <p className="known-open no-print">
        <button type="button" className="act" onClick={() => setOpen(true)}>
          {t("known.open")}
        </button>
      </p>
    );
  return (
    <section
      className={known === undefined ? "known-bar" : "known-bar known-then"}
      aria-label={t("known.title")}
    >
      <p role="status">
        {known === undefined ? (
          t("known.hint")
        ) : (
          <b>{t("known.notice", { day: formatDate(localDate(known), lang) })}</b>
        )}
      </p>
      <div className="known-tools no-print">
        {today !== undefined && <KnownSlider today={today} />}
        <button type="button" className="act" onClick={back}>
          {t(known === undefined ? "ui.close" : "known.back")}
        </button>
      </div>
    </section>
  );
}
