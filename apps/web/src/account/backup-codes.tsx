import { useTranslation } from "react-i18next";

/** Shown once: to be printed or written down, and kept apart from the phone. */
export function BackupCodes({ codes, username }: { codes: readonly string[]; username: string }) {
  const { t } = useTranslation();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`序时 Xushi ${username}\n${codes.join("\n")}\n`)}`;
  return (
    <div className="codes">
      <p>{t("totp.codesWhat")}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a className="act" href={file} download={`xushi-${username}.txt`}>
        {t("totp.codesSave")}
      </a>
    </div>
  );
}
