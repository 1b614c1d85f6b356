import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../api/account-queries.ts";
import { JurisdictionContext } from "../api/jurisdiction.ts";
import { jurisdictionsQuery } from "../api/queries.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { Gate } from "./gate.tsx";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

/** The rail, the bar above the page, and the page. */
export function Shell() {
  const { t, i18n } = useTranslation();
  const { county } = useSearch({ from: "__root__" });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const me = useQuery(meQuery).data;
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.href });
  // Nothing is asked for before somebody is known to be there.
  const held = useQuery({ ...jurisdictionsQuery, enabled: me !== undefined && me !== null });
  const jurisdiction = held.data?.find((j) => j.id === county) ?? held.data?.[0] ?? null;

  const isDoor = here.startsWith("/sign-in") || here.startsWith("/set-password");
  useEffect(() => {
    if (me === null && !isDoor) void navigate({ to: "/sign-in", search: { returnTo: here } });
  }, [me, here, isDoor, navigate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page with a title of its own sets it again
  useEffect(() => {
    document.title = t("brand");
  }, [path, i18n.language, t]);

  return (
    <div className="app">
      <a className="skip" href="#page">
        {t("nav.skip")}
      </a>
      <Rail county={jurisdiction?.id} />
      <div className="app-body">
        {jurisdiction === null ? (
          <main id="page" className="page" tabIndex={-1}>
            {held.isPending && <Loading what={t("shell.opening")} />}
            {held.isError && <Failure error={held.error} onRetry={() => void held.refetch()} />}
            {held.isSuccess && <Empty>{t("shell.noCounty")}</Empty>}
          </main>
        ) : (
          <JurisdictionContext value={jurisdiction}>
            <TopBar />
            <main id="page" tabIndex={-1}>
              <Gate>
                <Outlet />
              </Gate>
            </main>
          </JurisdictionContext>
        )}
      </div>
    </div>
  );
}
