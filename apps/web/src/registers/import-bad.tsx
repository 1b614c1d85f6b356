import { getMarkedCopy, pathOf, type Register, type RegisterImport } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "../ui/scroll-x.tsx";

/** Every cell that cannot be taken: where it is, what stands there, what should; and the same marked in the office's own sheet. */
export function ImportBad({ register, made }: { register: Register; made: RegisterImport }) {
  const { t } = useTranslation();
  const text = useText();
  const params = { jurisdiction: useJurisdiction().id, register: register.id, import: made.id };
  const titleOf = (id: string | null) => {
    const field = register.fields.find((f) => f.id === id);
    return field === undefined ? (id ?? "") : text(field.title);
  };
  return (
    <section aria-labelledby="import-bad">
      <div className="section-head">
        <h2 id="import-bad">{t("registers.importing.bad", { count: made.counts.bad })}</h2>
        <a className="act" href={pathOf(getMarkedCopy, params)} download>
          {t("registers.importing.marked")}
        </a>
      </div>
      <p className="muted small">{t("registers.importing.badLead")}</p>
      <ScrollX label={t("registers.importing.bad", { count: made.counts.bad })}>
        <table className="import-bad">
          <thead>
            <tr>
              <th scope="col" className="l wide-only">
                {t("registers.importing.badCol.sheet")}
              </th>
              <th scope="col">{t("registers.importing.badCol.row")}</th>
              {(["column", "field", "found", "expected"] as const).map((col) => (
                <th key={col} scope="col" className={col === "column" ? "l wide-only" : "l"}>
                  {t(`registers.importing.badCol.${col}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {made.bad.map((bad) => (
              <tr key={`${bad.sheet}${bad.row}${bad.column}${bad.field}`}>
                <td className="l muted wide-only">{bad.sheet}</td>
                <td>{bad.row}</td>
                <td className="l wide-only">{bad.column}</td>
                <td className="l wrap">{titleOf(bad.field)}</td>
                <td className="l wrap lag">
                  {bad.found === "" ? t("registers.importing.blank") : bad.found}
                </td>
                <td className="l wrap">{text(bad.expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {made.bad.length < made.counts.bad && (
        <p className="muted small">{t("registers.importing.firstOnes", { count: made.bad.length })}</p>
      )}
    </section>
  );
}
