import { useTranslation } from "react-i18next";
import { Tip } from "../ui/tip.tsx";

/** No number, and why: never a zero. */
export function Missing({ why }: { why: string }) {
  const { t } = useTranslation();
  return (
    <Tip text={why} className="missing">
      <span aria-hidden="true">-</span>
      <span className="sr-only">{t("number.missing", { why })}</span>
    </Tip>
  );
}
