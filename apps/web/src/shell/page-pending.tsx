import { useTranslation } from "react-i18next";
import { Loading } from "../ui/states.tsx";

/** While a page's own code is on its way. */
export function PagePending() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Loading what={t("shell.fetchingPage")} />
    </div>
  );
}
