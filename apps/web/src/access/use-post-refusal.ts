import { ApiError } from "@xushi/contract";
import { ROLES } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useErrorMessage } from "../ui/states.tsx";
import { type PostField, postRefusal } from "./post-refusal.ts";

/** A refusal about a post: under which field it stands, and its words, with roles as the office calls them. */
export const usePostRefusal = (
  error: unknown,
): { readonly field: PostField | null; readonly words: string } => {
  const { t } = useTranslation();
  const message = useErrorMessage();
  const refusal = postRefusal(error);
  if (error === null || refusal.field === null) return { field: null, words: "" };
  const { field, words } = refusal;
  if (words === "server") return { field, words: message(error) };
  if (words !== "officersApart") return { field, words: t(`access.${words}`) };
  const held = error instanceof ApiError ? error.refusal.detail?.role : undefined;
  const role = ROLES.find((known) => known === held);
  return {
    field,
    words: role === undefined ? message(error) : t("access.officersApart", { role: t(`role.${role}`) }),
  };
};
