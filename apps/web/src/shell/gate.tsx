import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { myAccessQuery } from "../api/my-access.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { isForRights, type PagePlace, PLACES, placeOfPath } from "./places.ts";

/** Opens a page once it is known what this person may do here, and says so where the page is not for him. */
export function Gate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const access = useQuery(myAccessQuery(useJurisdiction().id));
  const place = placeOfPath(path);
  if (place === undefined) return children;
  if (access.data === undefined)
    return (
      <div className="page">
        {access.isError ? (
          <Failure error={access.error} onRetry={() => void access.refetch()} />
        ) : (
          <Loading what={t("shell.fetchingPage")} />
        )}
      </div>
    );
  return isForRights(place, access.data.rights) ? (
    children
  ) : (
    <NotForYou place={place} open={PLACES.filter((p) => isForRights(p, access.data.rights))} />
  );
}

function NotForYou({ place, open }: { place: PagePlace; open: readonly PagePlace[] }) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <h1>{t(place.key)}</h1>
      <Empty
        actions={open.map(({ to, key }) => (
          <Link key={to} to={to}>
            {t(key)}
          </Link>
        ))}
      >
        {t("gate.notForYou", { page: t(place.key) })}
      </Empty>
    </div>
  );
}
