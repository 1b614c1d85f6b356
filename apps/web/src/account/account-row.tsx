import { type AccountChange, type AccountView, changeAccount, resetAccount } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import type { Handed } from "./handed.ts";

type AccountRowProps = {
  readonly account: AccountView;
  readonly onHanded: (handed: Handed) => Promise<void>;
  readonly onChanged: () => Promise<void>;
};

export function AccountRow({ account, onHanded, onChanged }: AccountRowProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const params = { jurisdiction: useJurisdiction().id, account: account.id };
  const { sending, error, send } = useSend();
  const change = (body: AccountChange) =>
    void send(async () => {
      await call(changeAccount, { params, body });
      await onChanged();
    });
  const reset = (removeSecondFactor: boolean) =>
    void send(async () => {
      const link = await call(resetAccount, { params, body: { removeSecondFactor } });
      await onHanded({ name: account.name, link });
    });
  const act = (label: string, onClick: () => void) => (
    <button key={label} type="button" className="act" disabled={sending} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <tr>
      <th scope="row" className="l">
        {account.name}
        {account.self && <small className="muted"> {t("accounts.self")}</small>}
      </th>
      <td className="l">{account.username}</td>
      <td className="l wrap">{useStates(account).join(t("accounts.and"))}</td>
      <td className="l">
        {account.lastSignedInAt === null ? t("accounts.never") : moment(account.lastSignedInAt)}
      </td>
      <td>
        {!account.demo && (
          <span className="accounts-acts">
            {account.lockedUntil !== null && act(t("accounts.unlock"), () => change({ locked: false }))}
            {!account.disabled &&
              act(t(account.signsIn ? "accounts.reset" : "accounts.inviteAgain"), () => reset(false))}
            {account.secondFactor && !account.disabled && act(t("accounts.lostPhone"), () => reset(true))}
            {act(t(account.mustEnrolSecondFactor ? "accounts.waive" : "accounts.demand"), () =>
              change({ mustEnrolSecondFactor: !account.mustEnrolSecondFactor }),
            )}
            {!account.self &&
              act(t(account.disabled ? "accounts.enable" : "accounts.disable"), () =>
                change({ disabled: !account.disabled }),
              )}
          </span>
        )}
        {error !== null && <Failure error={error} />}
      </td>
    </tr>
  );
}

/** "正常 · 有第二步验证" */
const useStates = (account: AccountView): string[] => {
  const { t } = useTranslation();
  const moment = useMoment();
  if (account.disabled) return [t("accounts.state.disabled")];
  const states: string[] = [t(account.signsIn ? "accounts.state.active" : "accounts.state.invited")];
  if (account.demo) states.push(t("accounts.state.demo"));
  if (account.lockedUntil !== null)
    states.push(t("accounts.state.locked", { at: moment(account.lockedUntil) }));
  if (account.secondFactor) states.push(t("accounts.state.secondFactor"));
  else if (account.mustEnrolSecondFactor) states.push(t("accounts.state.due"));
  return states;
};
