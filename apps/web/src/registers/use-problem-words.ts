import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import type { Problem } from "./problems.ts";

/** What is wrong with a field, in words that say what to do. */
export const useProblemWords = (): ((problem: Problem) => string) => {
  const { t } = useTranslation();
  const text = useText();
  return useCallback(
    ({ found, expected }) => {
      if (expected === null) return t("registers.form.mustFill");
      if (found === "") return t("registers.form.expectedEmpty", { expected: text(expected) });
      return t("registers.form.expected", { found, expected: text(expected) });
    },
    [t, text],
  );
};
