import type { ImportResult } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";

/** What was not read, and what does not fit the books: to be known, never in the way. */
export function Said({ result: { warnings, findings } }: { result: ImportResult }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      {warnings.length > 0 && (
        <section aria-labelledby="import-warnings">
          <h2 id="import-warnings">{t("importing.warnings")}</h2>
          <ul className="import-said">
            {warnings.map((warning) => (
              <li key={warning.en}>{text(warning)}</li>
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section aria-labelledby="import-findings">
          <h2 id="import-findings">{t("importing.findings", { count: findings.length })}</h2>
          <p className="muted small">{t("importing.findingsLead")}</p>
          <ul className="import-said">
            {findings.map(({ rule, message }) => (
              <li key={`${rule} ${message.en}`}>{text(message)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
