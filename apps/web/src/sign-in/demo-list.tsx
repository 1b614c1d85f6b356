import type { DemoAccount } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { signInByPassword } from "../api/auth.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

type DemoListProps = { readonly accounts: readonly DemoAccount[]; readonly onDone: () => Promise<void> };

/** The demo county's accounts, plainly: who they are, and that anyone may be them. */
export function DemoList({ accounts, onDone }: DemoListProps) {
  const { t } = useTranslation();
  const text = useText();
  const { sending, error, send } = useSend();
  const enter = ({ username, password }: DemoAccount) =>
    void send(async () => {
      await signInByPassword(username, password);
      await onDone();
    });
  return (
    <section className="demo-list" aria-labelledby="demo-title">
      <h2 id="demo-title">{t("signIn.demo.title")}</h2>
      <p className="muted small">{t("signIn.demo.what")}</p>
      {error !== null && <Failure error={error} />}
      <table>
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("signIn.demo.office")}
            </th>
            <th scope="col" className="l wide-only">
              {t("signIn.demo.name")}
            </th>
            <th scope="col" className="l wide-only">
              {t("signIn.demo.login")}
            </th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.username}>
              <th scope="row" className="wrap">
                {text(account.office)}
              </th>
              <td className="wide-only">{text(account.name)}</td>
              <td className="code wide-only">
                {account.username} / {account.password}
              </td>
              <td>
                <button
                  type="button"
                  className="act"
                  disabled={sending}
                  aria-label={t("signIn.demo.enterAs", { who: text(account.office) })}
                  onClick={() => enter(account)}
                >
                  {t("signIn.demo.enter")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
