/**
 * Completion rates and gaps to the schedule, as 督查室 and the answering offices print them every month. Some offices
 * round their rates, some cut them off after the last digit: both are found in real reports.
 */
import type { Indicator, LocalDate } from "@xushi/core";
import type { DemoCounty, DemoObservation, DemoTarget } from "@xushi/demo";
import {
  type Amount,
  compare,
  div,
  endDate,
  expectedShareAt,
  isZero,
  mul,
  period,
  sub,
  toFixed,
  toPlain,
} from "../../packages/core/src/index.ts";
import type { PlainRow } from "./row.ts";

export const progressReports = (
  county: DemoCounty,
  indicators: ReadonlyMap<string, Indicator>,
): PlainRow[] => {
  const places = new Map(county.orgUnits.map((u) => [u.key, u.name]));
  const levels = Map.groupBy(
    county.observations.filter((o) => o.measure === "level"),
    (o) => `${o.orgUnitKey}|${o.indicatorId}`,
  );
  return county.targets
    .filter((t) => (t.kind === "amount" || t.kind === "count") && !isZero(t.value))
    .flatMap((target, at) => {
      const indicator = indicators.get(target.indicatorId);
      const months = levels.get(`${target.orgUnitKey}|${target.indicatorId}`) ?? [];
      const inYear = months.filter((o) => o.periodId.startsWith(target.periodId.slice(0, 4)));
      if (indicator === undefined) return [];
      const names = { name: indicator.name.zh, place: places.get(target.orgUnitKey) ?? "" };
      const owner = places.get(target.ownerKey) ?? "";
      return inYear.flatMap((o) => monthly(target, o, names, { owner, cutsOff: at % 2 === 1 }));
    });
};

type Names = { readonly name: string; readonly place: string };
type Office = { readonly owner: string; readonly cutsOff: boolean };

const monthly = (target: DemoTarget, o: DemoObservation, names: Names, office: Office): PlainRow[] => {
  const rate = div(mul(o.value, 100), target.value);
  const common = {
    indicatorId: o.indicatorId,
    orgUnitId: o.orgUnitKey,
    periodId: o.periodId,
    nameAsWritten: names.name,
    placeAsWritten: names.place,
  };
  const row = (measure: PlainRow["measure"], written: string, unit: string, reporter: string): PlainRow => ({
    ...common,
    id: [o.orgUnitKey, o.indicatorId, o.periodId, measure, reporter].join("|"),
    measure,
    written,
    unit,
    reporter,
  });
  const own = office.cutsOff ? cutOff(rate) : toFixed(rate, 1);
  const rows = [row("completion", own, "%", office.owner)];
  if (o.orgUnitKey !== "county") return rows;
  const due = dueShare(target, endDate(period(o.periodId)));
  return [
    ...rows,
    row("completion", toFixed(rate, 1), "%", SUPERVISORS),
    ...(due === null ? [] : [row("delta", toFixed(sub(rate, due), 1), "百分点", SUPERVISORS)]),
  ];
};

const SUPERVISORS = "序川县督查室";

/** Per cent due by that day. */
const dueShare = ({ curve, value, periodId }: DemoTarget, on: LocalDate): Amount | null => {
  const share = expectedShareAt(curve, { value, period: period(periodId) }, on);
  return share === null ? null : div(mul(share.part, 100), share.whole);
};

/** 84.67 as "84.6". */
const cutOff = (rate: Amount): string => {
  const near = toFixed(rate, 1);
  return compare(near, rate) > 0 ? toFixed(sub(toPlain(near), "0.1"), 1) : near;
};
