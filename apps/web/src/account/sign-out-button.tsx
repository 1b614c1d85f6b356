import { useTranslation } from "react-i18next";
import { signOut } from "../api/auth.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

/** Leaves, and loads the sign-in page anew: nothing that was seen stays in memory. */
export function SignOutButton() {
  const { t } = useTranslation();
  const { sending, error, send } = useSend();
  const leave = async () => {
    await signOut();
    window.location.assign("/sign-in?left=1");
  };
  return (
    <>
      <button type="button" className="act" disabled={sending} onClick={() => void send(leave)}>
        {t("account.signOut")}
      </button>
      {error !== null && <Failure error={error} />}
    </>
  );
}
