import type { IndicatorPage } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActualCell, CompletionCell, GapCell, GrowthCell, RankCell, TargetCell } from "../board/cells.tsx";
import "../board/board.css";
import { useText } from "../i18n/use-text.ts";
import { LightWord } from "../light/light-word.tsx";
import { Strip } from "../strip/strip.tsx";
import { useIsBelowCounty } from "../units/use-is-below-county.ts";
import { useUnitName } from "../units/use-unit-name.ts";

/** Name, what it counts, where it stands, and the strip at full height. */
export function IndicatorHead({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const text = useText();
  const unitName = useUnitName();
  const isBelow = useIsBelowCounty();
  const { indicator, target: row } = page;
  const about = [
    text(indicator.group),
    t(`indicator.nature.${indicator.nature}`),
    t(`indicator.frequency.${indicator.frequency}`),
    row?.ownerName && t("indicator.owner", { owner: unitName(row.ownerId, row.ownerName) }),
    indicator.proposed && t("indicator.proposed"),
  ];
  return (
    <>
      <h1>{text(indicator.name)}</h1>
      <p className="muted small indicator-about">{about.filter(Boolean).join(" · ")}</p>
      {indicator.scope !== "" && (
        <p className="muted small indicator-about">{t("indicator.scope", { scope: indicator.scope })}</p>
      )}
      {row === null ? (
        <p className="muted">{t("indicator.noTarget")}</p>
      ) : (
        <>
          <dl className="facts inline">
            <Fact name={t("board.col.target")}>
              <TargetCell row={row} />
            </Fact>
            <Fact name={t("board.col.actual")}>
              <ActualCell row={row} />
            </Fact>
            <Fact name={t("board.col.completion")}>
              <CompletionCell row={row} />
            </Fact>
            <Fact name={t("indicator.gap")}>
              <GapCell row={row} /> <LightWord light={row.reading.light} />
            </Fact>
            <Fact name={t("board.col.growth")}>
              <GrowthCell row={row} />
            </Fact>
            <Fact name={t(isBelow ? "board.col.rankBelow" : "board.col.rank")}>
              <RankCell row={row} />
            </Fact>
          </dl>
          <div className="indicator-strip">
            <Strip reading={row.reading} ticks={row.ticks} tall />
          </div>
          <p className="muted small indicator-why">{text(row.reading.why)}</p>
        </>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
