import { useQuery, useQueryClient } from "@tanstack/react-query";
import { endMyOtherSessions, endMySession, type SessionView } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { sessionsQuery } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

/** Where this account is signed in: devices with address and when they were last seen. */
export function SessionSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const held = useQuery(sessionsQuery);
  const { sending, error, send } = useSend();
  const again = () => queries.invalidateQueries({ queryKey: ["me"] });
  const end = (session: string) =>
    void send(async () => {
      await call(endMySession, { params: { session } });
      await again();
    });
  const endOthers = () =>
    void send(async () => {
      await call(endMyOtherSessions, {});
      await again();
    });
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t("sessions.title")}</h2>
      {held.isPending && <Loading what={t("sessions.loading")} />}
      {held.isError && <Failure error={held.error} onRetry={() => void held.refetch()} />}
      {held.isSuccess && (
        <table className="sessions">
          <thead>
            <tr>
              {(["device", "address", "since", "seen"] as const).map((key) => (
                <th
                  key={key}
                  scope="col"
                  className={key === "since" || key === "address" ? "l wide-only" : "l"}
                >
                  {t(`sessions.col.${key}`)}
                </th>
              ))}
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {held.data.map((session) => (
              <SessionRow key={session.id} session={session} disabled={sending} onEnd={end} />
            ))}
          </tbody>
        </table>
      )}
      {(held.data?.length ?? 0) > 1 && (
        <button type="button" className="act" disabled={sending} onClick={endOthers}>
          {t("sessions.endOthers")}
        </button>
      )}
      {error !== null && <Failure error={error} />}
    </section>
  );
}

type SessionRowProps = {
  readonly session: SessionView;
  readonly disabled: boolean;
  readonly onEnd: (id: string) => void;
};

function SessionRow({ session, disabled, onEnd }: SessionRowProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const text = useText();
  return (
    <tr>
      <th scope="row" className="l wrap">
        {text(session.device)}
        <small className="muted"> {t(`sessions.method.${session.method}`)}</small>
      </th>
      <td className="l wide-only">{session.address}</td>
      <td className="l wide-only">{moment(session.createdAt)}</td>
      <td className="l">{session.current ? t("sessions.here") : moment(session.lastSeenAt)}</td>
      <td>
        {!session.current && (
          <button type="button" className="act" disabled={disabled} onClick={() => onEnd(session.id)}>
            {t("sessions.end")}
          </button>
        )}
      </td>
    </tr>
  );
}
