import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Register, RegisterChanges } from "@xushi/contract";
import { formatDate, localDate } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useLang } from "../i18n/use-lang.ts";
import { DayPicker } from "../shell/day-picker.tsx";
import { monthEndBefore } from "../shell/month-end-before.ts";
import { Drop } from "../ui/drop.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { ChangeLists } from "./change-lists.tsx";
import { changesQuery } from "./register-queries.ts";
import "./changes-since.css";

type ChangesSinceProps = { readonly register: Register; readonly asOf: string };

/** 自上次调度以来: the day of the meeting before this one, kept in the address, and what came of it until today. */
export function ChangesSince({ register, asOf }: ChangesSinceProps) {
  const { t } = useTranslation();
  const { since } = useScope();
  return (
    <section className="changes" aria-label={t("registers.changes.title")}>
      <ChangesHead since={since} asOf={asOf} />
      {since !== undefined && <Changes register={register} since={since} />}
    </section>
  );
}

function ChangesHead({ since, asOf }: { since: string | undefined; asOf: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const navigate = useNavigate();
  const go = (day: string | undefined) =>
    void navigate({
      to: ".",
      search: (before) => ({ ...before, since: day }),
      replace: true,
      resetScroll: false,
    });
  const face =
    since === undefined
      ? t("registers.changes.choose")
      : t("registers.changes.face", { day: formatDate(localDate(since), lang) });
  return (
    <div className={since === undefined ? "changes-head no-print" : "changes-head"}>
      <Drop
        label={t("registers.changes.day")}
        width={300}
        face={
          <>
            {face} <small aria-hidden="true">▾</small>
          </>
        }
      >
        {(close) => (
          <DayPicker
            day={since}
            today={monthEndBefore(asOf)}
            onPick={(day) => {
              go(day);
              close();
            }}
          />
        )}
      </Drop>
      {since !== undefined && (
        <button type="button" className="act no-print" onClick={() => go(undefined)}>
          {t("registers.changes.clear")}
        </button>
      )}
    </div>
  );
}

function Changes({ register, since }: { register: Register; since: string }) {
  const { t } = useTranslation();
  const { asOf } = useScope();
  const changes = useQuery(changesQuery(useJurisdiction().id, register.id, since, asOf));
  if (changes.isPending) return <Loading what={t("registers.changes.loading")} />;
  if (changes.isError) return <Failure error={changes.error} onRetry={() => void changes.refetch()} />;
  if (isEmpty(changes.data)) return <p className="muted">{t("registers.changes.none")}</p>;
  return <ChangeLists register={register} changes={changes.data} />;
}

const isEmpty = ({ total, late }: RegisterChanges): boolean => total === 0 && (late?.count ?? 0) === 0;
