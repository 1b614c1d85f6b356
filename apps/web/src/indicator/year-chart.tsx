import type { IndicatorPage } from "@xushi/contract";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { groupDigits } from "../number/format.ts";
import { usePhone } from "../ui/use-media.ts";
import {
  type ChartGeometry,
  chartGeometry,
  type Point,
  type Series,
  spreadLabels,
} from "./chart-geometry.ts";
import { useStepLabel } from "./use-step-label.ts";
import { chartEnd, chartSteps, unitOfPage } from "./year-rows.ts";

const WIDE = { width: 760, height: 268, frame: { left: 46, top: 22, width: 636, height: 200 } };
/** On a phone it is drawn for the width there is: letters keep their size. */
const NARROW = { width: 372, height: 250, frame: { left: 36, top: 22, width: 290, height: 184 } };
const STROKES: Record<Series, { readonly stroke: string; readonly width: number; readonly dash?: string }> = {
  lastYear: { stroke: "#8f959e", width: 1 },
  plan: { stroke: "#1f2329", width: 1.25, dash: "5 3" },
  actual: { stroke: "#1d4f91", width: 2.25 },
};
const SERIES = ["lastYear", "plan", "actual"] as const;

type YearChartProps = {
  readonly page: IndicatorPage;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly onHover: (step: number | null) => void;
};

/** The year: actual solid, plan dashed, last year thin grey, each named at its line. */
export function YearChart({ page, picture, onHover }: YearChartProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { width, height, frame } = phone ? NARROW : WIDE;
  const label = useStepLabel(phone);
  const [hovered, setHovered] = useState<number | null>(null);
  const unit = unitOfPage(page);
  const steps = chartSteps(page);
  const g = chartGeometry(steps, frame, page.indicator.nature !== "ratio" || unit === "%", chartEnd(page));
  const foot = frame.top + frame.height;
  const hover = (step: number | null) => {
    setHovered(step);
    onHover(step);
  };
  const ends = SERIES.flatMap((series) => {
    const last = g.lines[series].at(-1);
    return last === undefined ? [] : [{ series, last }];
  });
  const labelYs = spreadLabels(
    // Below its end where the forecast leaves from it.
    ends.map((e) => e.last.y + (e.series === "actual" && g.fan !== null ? 18 : 4)),
    14,
  );
  return (
    <svg
      ref={picture}
      className="year-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("indicator.chartLabel")}
      fontFamily='"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
      fontSize="11"
      onPointerLeave={() => hover(null)}
    >
      <rect width={width} height={height} fill="#fff" />
      <text x={frame.left - 8} y="12" fill="#646a73" textAnchor="end">
        {unit}
      </text>
      {g.ticks.map(({ value, y }) => (
        <g key={value}>
          <line
            x1={frame.left}
            x2={frame.left + frame.width}
            y1={y}
            y2={y}
            stroke={y === g.zero ? "#c9cdd4" : "#eceef1"}
          />
          <text x={frame.left - 8} y={y + 4} fill="#646a73" textAnchor="end">
            {groupDigits(String(value))}
          </text>
        </g>
      ))}
      {g.bands.map((band, i) => (
        <g key={page.steps[i]?.periodId}>
          <line x1={band.x} x2={band.x} y1={foot} y2={foot + 4} stroke="#c9cdd4" />
          <text x={band.x + band.width / 2} y={foot + 17} fill="#646a73" textAnchor="middle">
            {label(page.steps[i])}
          </text>
        </g>
      ))}
      {hovered !== null && g.bands[hovered] && (
        <line
          x1={g.bands[hovered].x + g.bands[hovered].width / 2}
          x2={g.bands[hovered].x + g.bands[hovered].width / 2}
          y1={frame.top}
          y2={foot}
          stroke="#c9cdd4"
        />
      )}
      {g.fan && <Fan fan={g.fan} />}
      {SERIES.map((series) => (
        <Line key={series} series={series} points={g.lines[series]} hovered={hovered} />
      ))}
      {ends.map(({ series, last }, i) => (
        <text
          key={series}
          x={last.x + 10}
          y={labelYs[i]}
          fill={STROKES[series].stroke}
          fontWeight={series === "actual" ? 600 : 400}
          stroke="#fff"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {t(`indicator.series.${series}`)}
        </text>
      ))}
      {g.bands.map((band, i) => (
        <rect
          key={page.steps[i]?.periodId}
          x={band.x}
          y={frame.top}
          width={band.width}
          height={frame.height + 24}
          fill="transparent"
          onPointerEnter={() => hover(i)}
        />
      ))}
    </svg>
  );
}

/** Where the year may end: a pale wedge, with the likeliest way dotted. Its numbers stand in words below the chart. */
function Fan({ fan: { from, x, low, point, high } }: { fan: NonNullable<ChartGeometry["fan"]> }) {
  const { stroke } = STROKES.actual;
  return (
    <g className="year-fan">
      <polygon points={`${from.x},${from.y} ${x},${low} ${x},${high}`} fill={stroke} fillOpacity="0.1" />
      <line
        x1={from.x}
        y1={from.y}
        x2={x}
        y2={point}
        stroke={stroke}
        strokeWidth="1"
        strokeDasharray="1.5 3"
      />
    </g>
  );
}

function Line({
  series,
  points,
  hovered,
}: {
  series: Series;
  points: readonly Point[];
  hovered: number | null;
}) {
  const { stroke, width, dash } = STROKES[series];
  return (
    <g>
      <polyline
        points={points.map((p) => `${p.x},${p.y}`).join(" ")}
        fill="none"
        stroke={stroke}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinejoin="round"
      />
      {points
        .filter((p) => series === "actual" || p.step === hovered)
        .map((p) => (
          <circle key={p.step} cx={p.x} cy={p.y} r={p.step === hovered ? 3.5 : 2.25} fill={stroke} />
        ))}
    </g>
  );
}
