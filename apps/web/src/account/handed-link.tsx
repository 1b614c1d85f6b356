import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import type { Handed } from "./handed.ts";

/** A one-time link to hand over: shown this once, copied with one click. */
export function HandedLink({ name, link, onClose }: Handed & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(link.url).then(() => setCopied(true));
  return (
    <div className="handed" role="status">
      <p>
        {t("accounts.handed", { name, at: moment(link.expiresAt) })}
        {link.mailedTo !== null && t("accounts.mailed", { to: link.mailedTo })}
      </p>
      <p className="link-url">{link.url}</p>
      <p className="account-acts">
        <button type="button" className="act" onClick={copy}>
          {copied ? t("accounts.copied") : t("accounts.copy")}
        </button>
        <button type="button" className="act" onClick={onClose}>
          {t("ui.close")}
        </button>
      </p>
    </div>
  );
}
