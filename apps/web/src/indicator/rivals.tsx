import type { IndicatorPage } from "@xushi/contract";
import { isNegative, sub, toPlain } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useMeasuredText } from "../source/measured.ts";
import { SourceLink } from "../source/source-link.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import { AdjudicateForm } from "./adjudicate-form.tsx";
import { type Evidence, type RivalGroup, rivalGroups } from "./rival-groups.ts";

/** Figures that more than one source gives: side by side, the one in use first, each with the way to choose it. */
export function Rivals({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const groups = rivalGroups(page.evidence);
  if (groups.length === 0) return null;
  return (
    <section className="rival-groups" aria-label={t("rivals.title")}>
      <h2>{t("rivals.title")}</h2>
      <p className="muted small">{t("rivals.lead", { count: groups.length })}</p>
      {said !== "" && (
        <p className="said-good" role="status">
          {said}
        </p>
      )}
      {groups.map((group) => (
        <Group
          key={`${group.periodId} ${group.measure}`}
          group={group}
          displayUnit={page.indicator.displayUnit}
          onSaid={setSaid}
        />
      ))}
    </section>
  );
}

type GroupProps = {
  readonly group: RivalGroup;
  readonly displayUnit: string;
  readonly onSaid: (said: string) => void;
};

function Group({ group, displayUnit, onSaid }: GroupProps) {
  const { t } = useTranslation();
  const period = usePeriodText();
  const [choosing, setChoosing] = useState<string | null>(null);
  const chosen = group.rows.find((row) => row.observationId === choosing);
  return (
    <div className="rival-group">
      <table className="plain-table">
        <caption>
          {t("rivals.groupOf", { period: period(group.periodId), measure: t(`measure.${group.measure}`) })}
        </caption>
        <thead className="sr-only">
          <tr>
            {(["value", "source", "status", "who"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`rivals.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <RivalRow
              key={row.observationId}
              row={row}
              inUse={group.current}
              displayUnit={displayUnit}
              onChoose={() => {
                onSaid("");
                setChoosing(row.observationId);
              }}
            />
          ))}
        </tbody>
      </table>
      {chosen !== undefined && (
        <AdjudicateForm
          key={chosen.observationId}
          row={chosen}
          displayUnit={displayUnit}
          onDone={(words) => {
            setChoosing(null);
            onSaid(words);
          }}
        />
      )}
    </div>
  );
}

type RivalRowProps = {
  readonly row: Evidence;
  readonly inUse: Evidence | undefined;
  readonly displayUnit: string;
  readonly onChoose: () => void;
};

function RivalRow({ row, inUse, displayUnit, onChoose }: RivalRowProps) {
  const { t } = useTranslation();
  const measuredText = useMeasuredText();
  const moment = useMoment();
  const value = measuredText(row.measure, row.value, displayUnit);
  const isUsed = row.standing === "current";
  const sourceName = row.source?.title ?? t("source.none");
  return (
    <tr className={isUsed ? "rival-used" : "rival-unused"}>
      <th scope="row" className="l">
        <SourceNumber observationId={row.observationId}>
          <span className="rival-value">{value}</span>
        </SourceNumber>
        <span className="rival-mark">
          {isUsed ? `✓ ${t("rivals.inUse")}` : t("rivals.notUsed")}
          {!isUsed && inUse !== undefined && (
            <span className="muted">
              {" "}
              ·{" "}
              {t("rivals.difference", { difference: differenceText(row, inUse, measuredText, displayUnit) })}
            </span>
          )}
        </span>
      </th>
      <td className="l wrap">
        {row.source === null ? (
          sourceName
        ) : (
          <SourceLink source={row.source} span={row.span}>
            {sourceName}
          </SourceLink>
        )}
        <br />
        <span className="muted small">
          {t(`status.${row.status}`)} · {row.recordedBy} · {moment(row.recordedAt)}
        </span>
        {row.adjudication !== null && (
          <span className="rival-why small">
            {t("rivals.chosen", {
              person: row.adjudication.recordedBy,
              at: moment(row.adjudication.recordedAt),
              reason: row.adjudication.reason,
            })}
          </span>
        )}
      </td>
      <td className="no-print">
        {row.mayAdjudicate && !isUsed && (
          <button
            type="button"
            className="act"
            aria-label={t("rivals.chooseOf", { value, source: sourceName })}
            onClick={onChoose}
          >
            {t("rivals.choose")}
          </button>
        )}
      </td>
    </tr>
  );
}

/** Of rates and places too the plain difference: two growth rates are 0.4 apart. */
const differenceText = (
  row: Evidence,
  inUse: Evidence,
  measuredText: ReturnType<typeof useMeasuredText>,
  displayUnit: string,
): string => {
  const difference = toPlain(sub(row.value, inUse.value));
  const text = measuredText(row.measure === "level" ? "level" : "delta", difference, displayUnit);
  return row.measure !== "level" || isNegative(difference) ? text : `+${text}`;
};
