import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { type SignInOptions, startSso } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { signInByPasskey } from "../api/auth.ts";
import { call } from "../api/client.ts";
import { safeReturn } from "../api/first-steps.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

type OtherWaysProps = {
  readonly options: SignInOptions;
  readonly returnTo: string | undefined;
  readonly onDone: () => Promise<void>;
};

/** Single sign-on and passkey, where they are to be had. */
export function OtherWays({ options, returnTo, onDone }: OtherWaysProps) {
  const { t } = useTranslation();
  const { sending, error, send } = useSend();
  const hasPasskeys = options.passkeys && browserSupportsWebAuthn();
  if (options.sso === null && !hasPasskeys) return null;
  const goToProvider = async () => {
    const { url } = await call(startSso, { body: { returnTo: safeReturn(returnTo) } });
    window.location.assign(url);
  };
  const byPasskey = async () => {
    await signInByPasskey();
    await onDone();
  };
  return (
    <div className="door-other">
      {options.sso !== null && (
        <button type="button" className="act" disabled={sending} onClick={() => void send(goToProvider)}>
          {t("signIn.bySso", { label: options.sso })}
        </button>
      )}
      {hasPasskeys && (
        <button type="button" className="act" disabled={sending} onClick={() => void send(byPasskey)}>
          {t("signIn.byPasskey")}
        </button>
      )}
      {error !== null && <Failure error={error} />}
    </div>
  );
}
