import { useQuery } from "@tanstack/react-query";
import type { CheckedBooks, CheckFinding } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { indicatorsQuery } from "../api/queries.ts";
import { FindingRow } from "./finding-row.tsx";

type FindingsTableProps = { readonly books: CheckedBooks; readonly asOf: string | undefined };

/** Grouped by rule, the worst of each first; each group says what its rule asks and what it compared. */
export function FindingsTable({ books, asOf }: FindingsTableProps) {
  const { t } = useTranslation();
  const indicators = useQuery(indicatorsQuery(useJurisdiction().id)).data;
  const units = new Map(indicators?.map((i) => [i.id, i.displayUnit]));
  const groups = Map.groupBy(books.findings, (f) => f.rule);
  return (
    <table className="findings">
      <thead>
        <tr>
          <th scope="col" className="l">
            {t("findings.col.what")}
          </th>
          <th scope="col" className="wide-only">
            {t("findings.col.by")}
          </th>
          <th scope="col" className="l wide-only">
            {t("findings.col.place")}
          </th>
          <th scope="col" className="l">
            {t("findings.col.said")}
          </th>
        </tr>
      </thead>
      {books.rules
        .filter(({ rule }) => groups.has(rule))
        .map((checked) => (
          <tbody key={checked.rule}>
            <GroupHead checked={checked} count={groups.get(checked.rule)?.length ?? 0} />
            {(groups.get(checked.rule) ?? []).map((finding: CheckFinding) => (
              <FindingRow
                key={finding.key}
                finding={finding}
                displayUnit={units.get(finding.indicatorId)}
                asOf={asOf}
              />
            ))}
          </tbody>
        ))}
    </table>
  );
}

type GroupHeadProps = { readonly checked: CheckedBooks["rules"][number]; readonly count: number };

function GroupHead({ checked: { rule, compared }, count }: GroupHeadProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="rowgroup" colSpan={4} className="l wrap finding-rule">
        {t(`findings.rule.${rule}.name`)}{" "}
        <span className="muted">{t("findings.groupCount", { count, compared })}</span>
        <small className="muted">{t(`findings.rule.${rule}.why`)}</small>
      </th>
    </tr>
  );
}
