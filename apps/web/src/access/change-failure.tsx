import { useTranslation } from "react-i18next";
import { Failure } from "../ui/states.tsx";
import { postRefusal } from "./post-refusal.ts";

/** Why a post was not ended or handed over. Nobody does that with his own. */
export function ChangeFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null) return null;
  const refusal = postRefusal(error);
  if (refusal.field === null || refusal.words === "server") return <Failure error={error} />;
  return (
    <p className="lag" role="alert">
      {t(`access.${refusal.words}`)}
    </p>
  );
}
