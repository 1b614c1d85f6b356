import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RankWords } from "./figure-text.ts";

export const useRankWords = (): RankWords => {
  const { t } = useTranslation();
  return useMemo(
    () => ({ nth: (place) => t("rank.nth", { place }), top: (place) => t("rank.top", { place }) }),
    [t],
  );
};
