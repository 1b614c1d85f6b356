import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { useUnitWord } from "../units/use-unit-word.ts";
import type { Words } from "./show-value.ts";

/** What values are written with: the tree's names in the page's language, else those that came along with the items. */
export const useValueWords = (names: Readonly<Record<string, string>>): Words => {
  const { t } = useTranslation();
  const text = useText();
  const unitWord = useUnitWord();
  return useMemo(
    () => ({
      text,
      nameOf: (id) => {
        const unit = unitWord(id);
        return unit === id ? (names[id] ?? id) : unit;
      },
      yes: t("registers.form.yes"),
      no: t("registers.form.no"),
    }),
    [text, unitWord, names, t],
  );
};
