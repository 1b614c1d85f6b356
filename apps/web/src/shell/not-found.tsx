import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <h1>{t("notFound.title")}</h1>
      <p className="lead">{t("notFound.what")}</p>
      <p>
        <Link to="/">{t("nav.board")}</Link>
      </p>
    </div>
  );
}
