/**
 * `npm run bench -- forecast`: forecasts of generated counties held against what came. Each year of each county is left out in
 * turn and forecast at every month from the others; the demo has four years, too few for one county to say anything, so there
 * are many. The plan's year follows its targets and not its past: it is told apart.
 */
import { forecastYear } from "../packages/core/src/index.ts";
import { histories, PLAN_YEAR } from "./forecast/histories.ts";
import { lastYearsPace, straightLine } from "./forecast/rivals.ts";
import { round } from "./ledger/timing.ts";

const COUNTIES = 12;

type Case = {
  readonly month: number;
  readonly year: number;
  readonly error: number;
  readonly inside: boolean;
  readonly straight: number;
  readonly pace: number;
};

export async function run(): Promise<void> {
  const cases = Array.from({ length: COUNTIES }, (_, i) => histories(i + 1))
    .flat()
    .flatMap(casesOf);
  console.log(
    `${cases.length} forecasts over ${COUNTIES} counties; errors are mean absolute percentage errors`,
  );
  const months = Map.groupBy(cases, (c) => c.month);
  const byMonth = [...months]
    .sort(([a], [b]) => a - b)
    .map(([m, list]) => [`through ${m}`, rowOf(list)] as const);
  const planned = cases.filter((c) => c.year === PLAN_YEAR);
  const past = cases.filter((c) => c.year !== PLAN_YEAR);
  const plannedByMonth = [
    ...Map.groupBy(
      cases.filter((c) => c.year === PLAN_YEAR),
      (c) => c.month,
    ),
  ]
    .sort(([a], [b]) => a - b)
    .map(([m, list]) => [`plan's year through ${m}`, rowOf(list)] as const);
  console.table(
    Object.fromEntries([
      ...byMonth,
      ...plannedByMonth,
      ["past years left out", rowOf(past)],
      ["the plan's year, from its past only", rowOf(planned)],
      ["all", rowOf(cases)],
    ]),
  );
  // Of what comes, only earlier years are known when a forecast is used: the plan's year is the measure.
  console.log(
    JSON.stringify({
      mape: round(mean(planned.map((c) => c.error)) * 100),
      coverage80: round(share(planned) * 100),
      mapeLeaveOneOut: round(mean(cases.map((c) => c.error)) * 100),
      coverage80LeaveOneOut: round(share(cases) * 100),
    }),
  );
}

type History = ReturnType<typeof histories>[number];

const casesOf = ({ indicator, years }: History): readonly Case[] =>
  years.flatMap((left) => {
    const past = years.filter((y) => y !== left);
    const came = Number(left.cumulative[11] ?? 0);
    return Array.from({ length: 10 }, (_, i) => i + 2).flatMap((month) => {
      const current = { year: left.year, cumulative: left.cumulative.map((v, m) => (m < month ? v : null)) };
      if (current.cumulative[month - 1] === null || came <= 0) return [];
      const forecast = forecastYear({ indicator, past, current, target: null });
      if (forecast.kind !== "year-end") return [];
      const [point, low, high] = [forecast.point, forecast.low, forecast.high].map(Number) as [
        number,
        number,
        number,
      ];
      const off = (value: number) => Math.abs(value / came - 1);
      return [
        {
          month,
          year: left.year,
          error: off(point),
          inside: low <= came && came <= high,
          straight: off(straightLine(current, month)),
          pace: off(lastYearsPace(current, past, month)),
        },
      ];
    });
  });

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const share = (cases: readonly Case[]): number => cases.filter((c) => c.inside).length / cases.length;
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

const rowOf = (cases: readonly Case[]) => ({
  cases: cases.length,
  "seasonal ratio": percent(mean(cases.map((c) => c.error))),
  "within 80 %": percent(share(cases)),
  "last year's rest": percent(mean(cases.map((c) => c.pace))),
  "straight line": percent(mean(cases.map((c) => c.straight))),
});
