import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Register } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { registerQuery } from "./register-queries.ts";
import "./registers.css";

type WithRegisterProps = {
  readonly id: string;
  /** Which further crumbs stand before the page, besides the registers themselves. */
  readonly isBelow?: boolean;
  readonly wide?: boolean;
  readonly children: (register: Register) => ReactNode;
};

/** Every page of a register is drawn from its definition: it is fetched first, once. */
export function WithRegister({ id, isBelow = true, wide = false, children }: WithRegisterProps) {
  const { t } = useTranslation();
  const text = useText();
  const found = useQuery(registerQuery(useJurisdiction().id, id));
  return (
    <div className={wide ? "page register-page" : "page"}>
      <p className="crumbs no-print">
        <Link to="/registers">{t("registers.title")}</Link>
        {isBelow && found.data && (
          <>
            {" / "}
            <Link to="/registers/$register" params={{ register: id }}>
              {text(found.data.title)}
            </Link>
          </>
        )}
      </p>
      {found.data === undefined && <h1>{t("registers.title")}</h1>}
      {found.isPending && <Loading what={t("registers.loading")} />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && children(found.data)}
    </div>
  );
}
