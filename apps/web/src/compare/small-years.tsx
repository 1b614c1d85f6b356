import { useQuery } from "@tanstack/react-query";
import type { Compare, CompareYears } from "@xushi/contract";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useText } from "../i18n/use-text.ts";
import { groupDigits } from "../number/format.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useUnitName } from "../units/use-unit-name.ts";
import { compareYearsQuery } from "./compare-queries.ts";
import { PictureLinks } from "./picture-links.tsx";
import { SmallYear } from "./small-year.tsx";
import { type Scale, SMALL, type SmallStep, scaleOf, smallSteps } from "./small-years-geometry.ts";
import { useCompareSearch } from "./use-compare-search.ts";

/** One small year a place, of one indicator. */
export function SmallYears({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const [{ of }] = useCompareSearch();
  const indicator = of ?? compare.choices[0]?.id;
  if (indicator === undefined) return <Empty>{t("compare.noIndicator")}</Empty>;
  return (
    <>
      <YearChoice compare={compare} chosen={indicator} />
      <Years compare={compare} indicator={indicator} />
    </>
  );
}

function YearChoice({ compare, chosen }: { readonly compare: Compare; readonly chosen: string }) {
  const { t } = useTranslation();
  const text = useText();
  const [, change] = useCompareSearch();
  return (
    <label className="compare-choice no-print">
      <span className="sr-only">{t("compare.yearsOf")}</span>
      <select className="field" value={chosen} onChange={(event) => change({ of: event.target.value })}>
        {compare.choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {text(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Years({ compare, indicator }: { readonly compare: Compare; readonly indicator: string }) {
  const { t } = useTranslation();
  const text = useText();
  const scope = useScope();
  const years = useQuery(compareYearsQuery(useJurisdiction().id, scope, { among: compare.among, indicator }));
  const picture = useRef<SVGSVGElement | null>(null);
  if (years.isPending) return <Loading what={t("compare.yearsLoading")} />;
  if (years.isError) return <Failure error={years.error} onRetry={() => void years.refetch()} />;
  const { unit, places, scale } = drawnOf(years.data);
  const name = `${text(years.data.indicator.name)}（${unit}）`;
  return (
    <>
      <p className="compare-lead muted">{t("compare.yearsLead", { name })}</p>
      <ul className="small-years">
        {places.map((place) => (
          <SmallPlace key={place.orgUnitId} place={place} unit={unit} scale={scale} />
        ))}
      </ul>
      <PictureLinks picture={picture} name={`${compare.orgUnitName}${text(years.data.indicator.name)}`} />
      <div hidden>
        <YearsPicture picture={picture} title={name} places={places} scale={scale} />
      </div>
    </>
  );
}

type Drawn = { readonly orgUnitId: string; readonly name: string; readonly steps: readonly SmallStep[] };

/** An amount of the whole would press its parts flat on one scale; a rate of it would not. */
const drawnOf = ({ indicator, places }: CompareYears) => {
  const growthOnly = indicator.valuation === "growth_only";
  const unit = growthOnly ? "%" : indicator.displayUnit;
  const compared = places.filter((place) => !place.whole || growthOnly || indicator.nature === "ratio");
  const drawn = compared.map(
    ({ orgUnitId, name, steps }): Drawn => ({ orgUnitId, name, steps: smallSteps(steps, unit, growthOnly) }),
  );
  return { unit, places: drawn, scale: scaleOf(drawn.map(({ steps }) => steps)) };
};

function SmallPlace({
  place,
  unit,
  scale,
}: {
  readonly place: Drawn;
  readonly unit: string;
  readonly scale: Scale;
}) {
  const { t } = useTranslation();
  const name = useUnitName()(place.orgUnitId, place.name);
  const last = place.steps.findLast(({ actual }) => actual !== null);
  const said =
    last?.actual == null
      ? t("compare.yearNone")
      : t("compare.yearAt", { month: last.month, value: `${groupDigits(last.actual.toFixed(1))} ${unit}` });
  return (
    <li>
      <p>
        <b>{name}</b> <span className="muted">{said}</span>
      </p>
      <SmallYear name={name} steps={place.steps} scale={scale} />
    </li>
  );
}

const ACROSS = 4;
const GAP = 24;

type YearsPictureProps = {
  readonly picture: React.RefObject<SVGSVGElement | null>;
  readonly title: string;
  readonly places: readonly Drawn[];
  readonly scale: Scale;
};

/** All of them on one sheet, four across. */
function YearsPicture({ picture, title, places, scale }: YearsPictureProps) {
  const rows = Math.ceil(places.length / ACROSS);
  const cell = { width: SMALL.width + GAP, height: SMALL.height + GAP };
  const [width, height] = [ACROSS * cell.width + GAP, rows * cell.height + 44];
  return (
    <svg ref={picture} viewBox={`0 0 ${width} ${height}`} fontFamily="sans-serif" aria-hidden="true">
      <rect width={width} height={height} fill="#fff" />
      <text x={GAP} y="24" fontSize="15" fontWeight="600" fill="#1f2329">
        {title}
      </text>
      {places.map(({ orgUnitId, name, steps }, i) => {
        const [x, y] = [GAP + (i % ACROSS) * cell.width, 52 + Math.floor(i / ACROSS) * cell.height];
        return (
          <g key={orgUnitId}>
            <text x={x + 4} y={y} fontSize="12" fontWeight="600" fill="#1f2329">
              {name}
            </text>
            <SmallYear name={name} steps={steps} scale={scale} x={x} y={y} />
          </g>
        );
      })}
    </svg>
  );
}
