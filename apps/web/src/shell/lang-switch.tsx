import { useTranslation } from "react-i18next";
import { useLang } from "../i18n/use-lang.ts";

/** Names the other language in that language. */
export function LangSwitch() {
  const { i18n } = useTranslation();
  const other = useLang() === "zh" ? "en" : "zh";
  return (
    <button type="button" className="drop" lang={other} onClick={() => void i18n.changeLanguage(other)}>
      {other === "en" ? "English" : "中文"}
    </button>
  );
}
