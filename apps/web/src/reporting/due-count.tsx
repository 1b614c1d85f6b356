import { useQuery } from "@tanstack/react-query";
import type { Reporting } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { reportingQuery } from "./reporting-queries.ts";

const SOON = 3;

/** One's own returns that are due within three days, late, or sent back. */
export const countDue = ({ offices, window }: Pick<Reporting, "offices" | "window">): number =>
  offices.filter(
    ({ own, stage, submittedOn }) =>
      own && (stage === "returned" || (submittedOn === null && stage !== "void" && window.daysLeft <= SOON)),
  ).length;

/** Beside the page's name in the rail; nothing where nothing waits. */
export function DueCount({ county }: { county: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...reportingQuery(county), staleTime: 5 * 60_000 });
  const count = data === undefined ? 0 : countDue(data);
  if (count === 0) return null;
  return (
    <span className="rail-count" title={t("reporting.due", { count })}>
      {count}
      <span className="sr-only"> {t("reporting.due", { count })}</span>
    </span>
  );
}
