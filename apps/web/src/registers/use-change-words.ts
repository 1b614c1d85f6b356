import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeWords } from "./change-lines.ts";
import { useValueWords } from "./use-value-words.ts";

export const useChangeWords = (names: Readonly<Record<string, string>>): ChangeWords => {
  const { t } = useTranslation();
  const words = useValueWords(names);
  return useMemo(
    () => ({
      ...words,
      empty: t("registers.item.emptyValue"),
      change: (before, after) => t("registers.item.change", { before, after }),
      rowAdded: (row) => t("registers.item.rowAdded", { row }),
      rowRemoved: (row) => t("registers.item.rowRemoved", { row }),
      rowChanged: (row, changes) => t("registers.item.rowChanged", { row, changes }),
    }),
    [words, t],
  );
};
