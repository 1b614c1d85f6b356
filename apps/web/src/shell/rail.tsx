import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const PLACES = [
  { to: "/", key: "nav.board" },
  { to: "/reading", key: "nav.reading" },
  { to: "/indicators", key: "nav.indicators" },
  { to: "/sources", key: "nav.sources" },
  { to: "/units", key: "nav.units" },
  { to: "/journal", key: "nav.journal" },
] as const;

/** Plain words, only what exists. On a phone it lies along the bottom. */
export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t("nav.label")}>
      <div className="rail-mark">
        序时<small>Xushi</small>
      </div>
      {PLACES.map(({ to, key }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
