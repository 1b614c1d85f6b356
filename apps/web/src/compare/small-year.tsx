import { useTranslation } from "react-i18next";
import { type Scale, SMALL, type SmallStep, smallLine } from "./small-years-geometry.ts";

const STROKES = {
  lastYear: { stroke: "#b4b9c1", width: 1 },
  plan: { stroke: "#646a73", width: 1, dash: "3 2" },
  actual: { stroke: "#1d4f91", width: 2 },
} as const;
const SERIES = ["lastYear", "plan", "actual"] as const;
const FOOT = SMALL.height - SMALL.foot;

type SmallYearProps = {
  readonly name: string;
  readonly steps: readonly SmallStep[];
  readonly scale: Scale;
  /** Where it lies in a picture of all. */
  readonly x?: number;
  readonly y?: number;
};

/** The lines of one place: done solid, plan dashed, last year thin grey. */
export function SmallYear({ name, steps, scale, x = 0, y = 0 }: SmallYearProps) {
  const { t } = useTranslation();
  const zero = SMALL.top + (1 - (0 - scale.low) / (scale.high - scale.low)) * (FOOT - SMALL.top);
  const done = smallLine(steps, "actual", scale);
  const end = done.at(-1);
  return (
    <svg
      x={x}
      y={y}
      width={SMALL.width}
      height={SMALL.height}
      viewBox={`0 0 ${SMALL.width} ${SMALL.height}`}
      role="img"
      aria-label={t("compare.yearChart", { name })}
      fontSize="10"
      fill="#646a73"
    >
      <line x1={SMALL.left} x2={SMALL.width - SMALL.right} y1={zero} y2={zero} stroke="#c9cdd4" />
      {[3, 6, 9, 12].map((month) => {
        const at = SMALL.left + (month / 12) * (SMALL.width - SMALL.left - SMALL.right);
        return (
          <text key={month} x={at} y={SMALL.height - 4} textAnchor={month === 12 ? "end" : "middle"}>
            {month}
          </text>
        );
      })}
      {SERIES.map((series) => {
        const { stroke, width, ...dash } = STROKES[series];
        const points = smallLine(steps, series, scale);
        return (
          <polyline
            key={series}
            points={points.map((p) => `${p.x},${p.y}`).join(" ")}
            fill="none"
            stroke={stroke}
            strokeWidth={width}
            strokeDasharray={"dash" in dash ? dash.dash : undefined}
            strokeLinejoin="round"
          />
        );
      })}
      {end && <circle cx={end.x} cy={end.y} r="2.5" fill={STROKES.actual.stroke} />}
    </svg>
  );
}
