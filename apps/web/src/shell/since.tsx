import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { formatDate, localDate } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { boardQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { Drop } from "../ui/drop.tsx";
import { DayPicker } from "./day-picker.tsx";
import { monthEndBefore } from "./month-end-before.ts";

/** 与……相比: the earlier day whose state the board is held against. */
export function Since() {
  const { t } = useTranslation();
  const lang = useLang();
  const scope = useScope();
  const navigate = useNavigate();
  const board = useQuery(boardQuery(useJurisdiction().id, scope));
  const asOf = scope.asOf ?? board.data?.asOf;
  const { since } = scope;
  const go = (day: string | undefined) =>
    navigate({ to: ".", search: (before) => ({ ...before, since: day }), replace: true });
  const face =
    since === undefined ? t("since.none") : t("since.face", { day: formatDate(localDate(since), lang) });
  return (
    <Drop
      label={t("since.title")}
      width={300}
      face={
        <>
          {face} <small aria-hidden="true">▾</small>
        </>
      }
    >
      {(close) => (
        <>
          <DayPicker
            day={since}
            today={asOf === undefined ? "2026-01-31" : monthEndBefore(asOf)}
            onPick={(day) => {
              void go(day);
              close();
            }}
          />
          <button
            type="button"
            className="act"
            disabled={since === undefined}
            onClick={() => {
              void go(undefined);
              close();
            }}
          >
            {t("since.clear")}
          </button>
        </>
      )}
    </Drop>
  );
}
