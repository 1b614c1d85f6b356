import type { Reporting } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";

/** The shape says it too, for whoever sees no colours. */
export const STAGE_MARKS: Readonly<Record<string, string>> = {
  published: "▲",
  approved: "●",
  checked: "●",
  submitted: "●",
  returned: "▼",
  draft: "○",
};

/** What a stage is called; without one nobody has begun. */
export const useStageWord = (stages: Reporting["stages"]): ((stage: string | null) => string) => {
  const { t } = useTranslation();
  const text = useText();
  return (stage) => {
    if (stage === null) return t("reporting.notBegun");
    const found = stages.find(({ id }) => id === stage);
    return found === undefined ? stage : text(found.title);
  };
};
