import type { ItemDetail, Register, RegisterField } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { chartGeometry, type Point, spreadLabels } from "../indicator/chart-geometry.ts";
import { drawn, groupDigits } from "../number/format.ts";
import { ScrollX } from "../ui/scroll-x.tsx";
import { type MonthFigure, type MonthFigures, monthFigures } from "./month-figures.ts";
import { columnAmount, headUnit } from "./show-value.ts";

/** For the half of a column that the table leaves it, and for a phone: letters keep their size. */
const SIZE = { width: 372, height: 220, frame: { left: 52, top: 22, width: 274, height: 160 } };

/** Month by month against the plan in equal months, with the table beside; nothing where nothing was reported. */
export function MonthlyInvestment({ register, item }: { register: Register; item: ItemDetail }) {
  const { t } = useTranslation();
  const { monthly } = register;
  const figures = monthly === null ? null : monthFigures(monthly, item.values);
  const shape = register.fields.find(({ id }) => id === monthly?.plan);
  if (figures === null || shape === undefined) return null;
  return (
    <section>
      <h2>{t("registers.monthly.title", { year: figures.year })}</h2>
      <div className="monthly">
        <Picture figures={figures} shape={shape} />
        <Table figures={figures} shape={shape} />
      </div>
    </section>
  );
}

type Drawn = { readonly figures: MonthFigures; readonly shape: RegisterField };

/** In the unit that the office writes: the axis says 12 000 万元, never 120000000. */
const inUnit = (value: string | null, shape: RegisterField): number | null =>
  value === null
    ? null
    : drawn(
        columnAmount(value, shape)
          .face.replaceAll(/[^\d.−-]/g, "")
          .replace("−", "-"),
      );

function Picture({ figures: { months }, shape }: Drawn) {
  const { t } = useTranslation();
  const { width, height, frame } = SIZE;
  const steps = months.map(({ done, plan }) => ({
    ...{ months: 1, lastYear: null },
    ...{ actual: inUnit(done, shape), plan: inUnit(plan, shape) },
  }));
  const g = chartGeometry(steps, frame, true);
  const foot = frame.top + frame.height;
  const top = g.ticks.at(-1)?.value ?? 1;
  const barOf = (value: number): number => (value / top) * (g.zero - frame.top);
  const ends = (["plan", "actual"] as const).flatMap((series) => {
    const last = g.lines[series].at(-1);
    return last === undefined ? [] : [{ series, last }];
  });
  const labelYs = spreadLabels(
    ends.map(({ last }) => last.y + 4),
    14,
  );
  return (
    <svg
      className="month-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("registers.monthly.chart")}
      fontSize="11"
    >
      <text x={frame.left - 8} y="12" fill="#646a73" textAnchor="end">
        {headUnit(shape)}
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
      {g.bands.map((band, i) => {
        const single = inUnit(months[i]?.single ?? null, shape) ?? 0;
        const bar = Math.max(0, barOf(single));
        return (
          <g key={months[i]?.month}>
            <rect
              x={band.x + band.width / 4}
              width={band.width / 2}
              y={g.zero - bar}
              height={bar}
              fill="#c3d3e8"
            />
            <text x={band.x + band.width / 2} y={foot + 17} fill="#646a73" textAnchor="middle">
              {months[i]?.month}
            </text>
          </g>
        );
      })}
      <Line points={g.lines.plan} stroke="#1f2329" width={1.25} dash="5 3" />
      <Line points={g.lines.actual} stroke="#1d4f91" width={2.25} />
      {ends.map(({ series, last }, i) => (
        <text
          key={series}
          x={last.x + 8}
          y={labelYs[i]}
          stroke="#fff"
          strokeWidth="4"
          paintOrder="stroke"
          fill={series === "plan" ? "#1f2329" : "#1d4f91"}
        >
          {t(`registers.monthly.${series === "plan" ? "plan" : "done"}`)}
        </text>
      ))}
    </svg>
  );
}

type LineProps = {
  readonly points: readonly Point[];
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
};

function Line({ points, stroke, width, dash }: LineProps) {
  return (
    <polyline
      points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
      fill="none"
      stroke={stroke}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinejoin="round"
    />
  );
}

const COLUMNS = ["single", "done", "plan"] as const satisfies readonly (keyof MonthFigure)[];

function Table({ figures: { months }, shape }: Drawn) {
  const { t } = useTranslation();
  const said = months.filter(({ done }) => done !== null);
  return (
    <ScrollX label={t("registers.monthly.table")}>
      <table className="group-table">
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("registers.monthly.month")}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`registers.monthly.${column}`)} <span className="head-unit">{headUnit(shape)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {said.map((figure) => (
            <tr key={figure.month}>
              <th scope="row" className="l">
                {t("registers.monthly.of", { month: figure.month })}
              </th>
              {COLUMNS.map((column) => {
                const value = figure[column];
                const shown = value === null ? null : columnAmount(value, shape);
                return (
                  <td key={column} title={shown?.exact}>
                    {shown === null ? "-" : shown.face}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
