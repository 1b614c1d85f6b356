import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { accountsQuery } from "../api/account-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { AccountRow } from "./account-row.tsx";
import type { Handed } from "./handed.ts";
import { HandedLink } from "./handed-link.tsx";
import { InviteForm } from "./invite-form.tsx";
import "./account.css";
import "../sign-in/door.css";

/** 账号: those at home in this county, for their managers: invite, reset, disable, unlock. */
export function AccountsPage() {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction();
  const queries = useQueryClient();
  const accounts = useQuery(accountsQuery(jurisdiction.id));
  const [inviting, setInviting] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: [jurisdiction.id, "accounts"] });
  const handOver = async (link: Handed) => {
    setHanded(link);
    setInviting(false);
    await again();
  };
  return (
    <div className="page">
      <h1>{t("accounts.title")}</h1>
      <p className="lead">{t("accounts.lead")}</p>
      {accounts.isPending && <Loading what={t("accounts.loading")} />}
      {accounts.isError && <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {handed !== null && <HandedLink {...handed} onClose={() => setHanded(null)} />}
      {accounts.isSuccess &&
        (inviting ? (
          <InviteForm onDone={handOver} onCancel={() => setInviting(false)} />
        ) : (
          <p>
            <button type="button" className="act" onClick={() => setInviting(true)}>
              {t("accounts.invite")}
            </button>
          </p>
        ))}
      {accounts.data?.length === 0 && <Empty>{t("accounts.none")}</Empty>}
      {(accounts.data?.length ?? 0) > 0 && (
        <table className="accounts">
          <thead>
            <tr>
              {(["name", "username", "state", "lastSeen"] as const).map((key) => (
                <th key={key} scope="col" className="l">
                  {t(`accounts.col.${key}`)}
                </th>
              ))}
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {accounts.data?.map((account) => (
              <AccountRow key={account.id} account={account} onHanded={handOver} onChanged={again} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
