import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";
import { zh } from "./zh.ts";
import "./types.ts";

const KEY = "xushi.lang";
const TAGS = { zh: "zh-CN", en: "en" } as const;

/** Both languages travel with the page: together they are smaller than one request. */
export const startI18n = async (): Promise<void> => {
  i18next.on("languageChanged", (lang) => {
    document.documentElement.lang = lang === "en" ? TAGS.en : TAGS.zh;
    localStorage.setItem(KEY, lang);
  });
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(KEY) === "en" ? "en" : "zh",
    fallbackLng: "zh",
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
};
