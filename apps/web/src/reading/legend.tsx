import { useTranslation } from "react-i18next";

const KINDS = ["level", "growth", "completion", "rank", "delta"] as const;

/** What the underlines mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <p className="legend">
      {KINDS.map((kind) => (
        <span key={kind} className={`fig fig-${kind}`}>
          {t(`measure.${kind}`)}
        </span>
      ))}
      <span>
        {t("reading.dashed")} <i className="inferred">{t("reading.italic")}</i>
        {t("reading.italicMeans")}
      </span>
    </p>
  );
}
