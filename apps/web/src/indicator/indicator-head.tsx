import type { BoardRow, IndicatorPage } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActualCell, CompletionCell, GapCell, GrowthCell, RankCell, TargetCell } from "../board/cells.tsx";
import "../board/board.css";
import { useText } from "../i18n/use-text.ts";
import { LightWord } from "../light/light-word.tsx";
import { Strip } from "../strip/strip.tsx";
import { useIsBelowCounty } from "../units/use-is-below-county.ts";
import { useUnitName } from "../units/use-unit-name.ts";

/** Name, what it counts, and where it stands against each of its targets. */
export function IndicatorHead({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const text = useText();
  const unitName = useUnitName();
  const { indicator, targets } = page;
  const ownerOf = (row: BoardRow): string => {
    const owner = unitName(row.ownerId, row.ownerName);
    return owner === "" ? "" : t("indicator.owner", { owner });
  };
  // Said once where all targets have the same; else each target says its own.
  const [owner = "", ...others] = new Set(targets.map(ownerOf));
  const about = [
    text(indicator.group),
    t(`indicator.nature.${indicator.nature}`),
    t(`indicator.frequency.${indicator.frequency}`),
    others.length === 0 && owner,
    indicator.proposed && t("indicator.proposed"),
  ];
  return (
    <>
      <h1>{text(indicator.name)}</h1>
      <p className="muted small indicator-about">{about.filter(Boolean).join(" · ")}</p>
      {indicator.scope !== "" && (
        <p className="muted small indicator-about">{t("indicator.scope", { scope: indicator.scope })}</p>
      )}
      {targets.length === 0 && <p className="muted">{t("indicator.noTarget")}</p>}
      {targets.map((row) => (
        <TargetHead key={row.targetId} row={row} owner={others.length === 0 ? "" : ownerOf(row)} />
      ))}
    </>
  );
}

/** One target: its kind in words, what was reached, and the strip at full height. */
function TargetHead({ row, owner }: { row: BoardRow; owner: string }) {
  const { t } = useTranslation();
  const text = useText();
  const isBelow = useIsBelowCounty();
  const kind = t(`indicator.target.${row.targetKind}`);
  return (
    <section className="indicator-target" aria-label={kind}>
      <dl className="facts inline">
        <Fact name={kind}>
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
      {/* A place among others is no part of a way: fourth of a wished third would be drawn beyond the target. */}
      {row.targetKind !== "rank" && (
        <div className="indicator-strip">
          <Strip reading={row.reading} ticks={row.ticks} tall />
        </div>
      )}
      <p className="muted small indicator-why">
        {[owner, text(row.reading.why)].filter(Boolean).join(" · ")}
      </p>
    </section>
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
