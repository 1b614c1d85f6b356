import type { ReturnForm } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";

const WORDS = {
  submitted: "reporting.move.submitted",
  checked: "reporting.move.checked",
  approved: "reporting.move.approved",
  published: "reporting.move.published",
  returned: "reporting.move.returned",
} as const;

const isKnown = (to: string): to is keyof typeof WORDS => Object.hasOwn(WORDS, to);

/** What the button that makes a move says; a stage that has no word of its own is called by its title. */
export const useMoveWord = (): ((move: Pick<ReturnForm["moves"][number], "to" | "title">) => string) => {
  const { t } = useTranslation();
  const text = useText();
  return ({ to, title }) => (isKnown(to) ? t(WORDS[to]) : text(title));
};
