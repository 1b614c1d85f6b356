import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { useText } from "../i18n/use-text.ts";
import { groupDigits } from "../number/format.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { registersQuery } from "./register-queries.ts";
import "./registers.css";

/** 台账: which registers there are, and how much of each one sees. */
export function RegistersPage() {
  const { t } = useTranslation();
  const text = useText();
  const { lineWord } = usePostWords();
  const list = useQuery(registersQuery(useJurisdiction().id));
  useRowKeys();
  return (
    <div className="page">
      <h1>{t("registers.title")}</h1>
      <p className="lead">{t("registers.lead")}</p>
      {list.isPending && <Loading what={t("registers.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.data.length === 0 && <Empty>{t("registers.none")}</Empty>}
      {list.data && list.data.length > 0 && (
        <table className="register-index">
          <thead>
            <tr>
              <th scope="col" className="l">
                {t("registers.col.title")}
              </th>
              <th scope="col">{t("registers.col.count")}</th>
              <th scope="col" className="l wide-only">
                {t("registers.col.line")}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.data.map((register) => (
              <tr key={register.id}>
                <th scope="row" className="l">
                  <Link to="/registers/$register" params={{ register: register.id }} data-row>
                    {text(register.title)}
                  </Link>
                </th>
                <td>{groupDigits(String(register.count))}</td>
                <td className="l muted wide-only">{lineWord(register.line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
