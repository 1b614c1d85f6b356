import { Link } from "@tanstack/react-router";
import type { Plan, PlanRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Amount } from "../number/amount.tsx";
import { Missing } from "../number/missing.tsx";
import { useUnitName } from "../units/use-unit-name.ts";
import { CurvePicture } from "./curve-picture.tsx";
import { SplitWord } from "./split-word.tsx";

/** The targets in the order in which they were issued, by group; a row opens the target. */
export function PlanTable({ plan, rows }: { plan: Plan; rows: readonly PlanRow[] }) {
  const { t } = useTranslation();
  const text = useText();
  const groups = [...Map.groupBy(rows, (row) => row.group.zh).values()];
  return (
    <table className="board plan-table">
      <thead>
        <tr>
          <th scope="col" className="l">
            {t("board.col.name")}
          </th>
          <th scope="col" className="l wide-only">
            {t("plan.col.kind")}
          </th>
          <th scope="col">{t("board.col.target")}</th>
          <th scope="col" className="l wide-only">
            {t("plan.col.curve")}
          </th>
          <th scope="col" className="l wide-only">
            {t("board.col.owner")}
          </th>
          <th scope="col" className="l">
            {t("plan.col.split")}
          </th>
          <th scope="col" className="wide-only">
            {t("plan.col.version")}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group[0]?.group.zh}>
          <tr className="board-group">
            <th scope="colgroup" colSpan={7}>
              <b>{group[0] && text(group[0].group)}</b>
            </th>
          </tr>
          {group.map((row) => (
            <Row key={`${row.indicatorId} ${row.kind}`} year={plan.year} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, year }: { row: PlanRow; year: number }) {
  const { t } = useTranslation();
  const text = useText();
  const unitName = useUnitName();
  return (
    <tr>
      <th scope="row" className="l board-name">
        <Link
          to="/plan/$indicator"
          params={{ indicator: row.indicatorId }}
          search={(before) => ({ ...before, kind: row.kind, plan: year })}
        >
          {text(row.name)}
        </Link>
        <span className="row-kind plan-kind-narrow">{t(`plan.kind.${row.kind}`)}</span>
      </th>
      <td className="l muted wide-only">{t(`plan.kind.${row.kind}`)}</td>
      <td>{row.value === null ? <Missing why={t("plan.noOwn")} /> : <TargetValue row={row} />}</td>
      <td className="l wide-only">
        <span className="plan-curve">
          <CurvePicture due={row.due} whole={row.value} from={startOf(row.curve)} />
          <span className="muted small">{t(`plan.curve.${row.curve.kind}`)}</span>
        </span>
      </td>
      <td className="l muted wide-only">{unitName(row.ownerId, row.ownerName)}</td>
      <td className="l">
        <SplitWord {...row} />
      </td>
      <td className="wide-only">{row.versions.length > 1 ? <b>{row.version}</b> : row.version || ""}</td>
    </tr>
  );
}

/** Of an increment only the way from the year's beginning counts. */
const startOf = (curve: PlanRow["curve"]): string => (curve.kind === "increment" ? curve.start : "0");

function TargetValue({ row }: { row: PlanRow }) {
  const value = row.value ?? "0";
  if (row.valueMax === null) return <Amount value={value} unit={row.displayUnit} />;
  return (
    <>
      <Amount value={value} unit={row.displayUnit} bare />–
      <Amount value={row.valueMax} unit={row.displayUnit} />
    </>
  );
}
