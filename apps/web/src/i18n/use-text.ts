import type { Text } from "@xushi/contract";
import { useCallback } from "react";
import { useLang } from "./use-lang.ts";

/** Picks the page's language of a text that has both; English falls back to Chinese where it is unsaid. */
export const useText = (): ((text: Text) => string) => {
  const lang = useLang();
  return useCallback((text) => (lang === "en" && text.en !== "" ? text.en : text.zh), [lang]);
};
