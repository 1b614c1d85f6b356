import { useTranslation } from "react-i18next";

export type Lang = "zh" | "en";

export const useLang = (): Lang => (useTranslation().i18n.language === "en" ? "en" : "zh");
