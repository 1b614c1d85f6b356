import type { SourceReading } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";

/** What the text says beyond numbers: projects with their stage, promises with their day. */
export function Mentions({ reading: { projects, pledges } }: { reading: SourceReading }) {
  const { t } = useTranslation();
  const period = usePeriodText("name");
  if (projects.length + pledges.length === 0) return null;
  return (
    <div className="mentions">
      {projects.length > 0 && (
        <section>
          <h2>{t("desk.projects", { count: projects.length })}</h2>
          <table>
            <tbody>
              {projects.map((p) => (
                <tr key={`${p.span.start}-${p.stage}`}>
                  <th scope="row" className="l wrap mention-name">
                    {p.name}
                  </th>
                  <td className="l">{p.stageText}</td>
                  <td className="l muted">{p.on === null ? "" : period(p.on)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {pledges.length > 0 && (
        <section>
          <h2>{t("desk.pledges", { count: pledges.length })}</h2>
          <table>
            <tbody>
              {pledges.map((p) => (
                <tr key={p.span.start}>
                  <th scope="row" className="l wrap mention-name">
                    {p.text}
                  </th>
                  <td className="l">{t("desk.due", { due: p.due })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
