import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { myAccessQuery } from "../api/my-access.ts";
import { DueCount } from "../reporting/due-count.tsx";
import { isForRights, PLACES } from "./places.ts";

/** Plain words, only what exists and is this person's. On a phone it lies along the bottom. */
export function Rail({ county }: { county: string | undefined }) {
  const { t } = useTranslation();
  const access = useQuery({ ...myAccessQuery(county ?? ""), enabled: county !== undefined });
  const rights = access.data?.rights;
  return (
    <nav className="rail" aria-label={t("nav.label")}>
      <div className="rail-mark">
        序时<small>Xushi</small>
      </div>
      {rights !== undefined &&
        PLACES.filter((place) => isForRights(place, rights)).map(({ to, key }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
            {t(key)}
            {to === "/reporting" && county !== undefined && rights.includes("report") && (
              <DueCount county={county} />
            )}
          </Link>
        ))}
    </nav>
  );
}
