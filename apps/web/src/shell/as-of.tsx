import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { boardQuery } from "../api/queries.ts";
import { Drop } from "../ui/drop.tsx";
import { DayPicker } from "./day-picker.tsx";

/** 截至: the day on which every clock of the page is read. The board says which day that is when none is chosen. */
export function AsOf() {
  const { t } = useTranslation();
  const scope = useScope();
  const navigate = useNavigate();
  const board = useQuery(boardQuery(useJurisdiction().id, scope));
  const shown = scope.asOf ?? board.data?.asOf ?? "";
  const go = (asOf: string | undefined) =>
    navigate({ to: ".", search: (before) => ({ ...before, asOf }), replace: true });
  return (
    <Drop
      label={t("asOf.title")}
      width={300}
      face={
        <>
          {t("asOf.face")} <b>{shown}</b> <small aria-hidden="true">▾</small>
        </>
      }
    >
      {(close) => (
        <>
          <DayPicker
            day={shown}
            today={shown}
            onPick={(day) => {
              void go(day);
              close();
            }}
          />
          <button
            type="button"
            className="act"
            disabled={scope.asOf === undefined}
            onClick={() => {
              void go(undefined);
              close();
            }}
          >
            {t("asOf.today")}
          </button>
        </>
      )}
    </Drop>
  );
}
