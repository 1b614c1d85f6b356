/** 报送单 of the newest month that is over: some in the books, some waiting, one sent back, and some that nobody has begun. */
import {
  addDays,
  endDate,
  endMonth,
  endYear,
  formatPeriod,
  fromBase,
  type LocalDate,
  parseUnit,
  reportingWindow,
  returnKey,
  returnsBefore,
  toPlain,
} from "@xushi/core";
import { REPORTING_DAYS } from "@xushi/registers";
import type { Fact } from "../fact.ts";
import { factsOf } from "../facts.ts";
import { COUNTY, ORG_UNITS, TOWN_LIST } from "../places.ts";
import { PLAN_ROWS } from "../plan-rows.ts";
import { TOWN_ROWS } from "../towns.ts";
import { worldOn } from "../world.ts";
import { earlier } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";

/** How far each office's return has come. Who is not named has not begun: 招商局 among them, which is then late. */
const COME_TO = {
  "office:development-reform": "published",
  "office:statistics": "published",
  "office:agriculture": "published",
  "office:finance": "published",
  "office:transport": "published",
  "office:labour": "published",
  "office:housing": "published",
  "office:education": "published",
  "office:tax": "published",
  "office:civil-affairs": "published",
  "office:supervision": "published",
  "office:industry": "approved",
  "office:science": "checked",
  "office:tourism": "checked",
  "office:environment": "submitted",
  "office:land": "submitted",
  "office:health": "submitted",
  "office:commerce": "returned",
  "office:key-projects": "draft",
} as const satisfies Readonly<Record<string, keyof typeof WAYS>>;

const WAYS = {
  draft: [],
  submitted: ["submitted"],
  returned: ["submitted", "returned"],
  checked: ["submitted", "checked"],
  approved: ["submitted", "checked", "approved"],
  published: ["submitted", "checked", "approved", "published"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Days after the window opens. */
const DAYS: Readonly<Record<string, number>> = {
  submitted: 6,
  returned: 8,
  checked: 9,
  approved: 11,
  published: 12,
};

const REASON = "进出口数据未填，请与海关核对后补报";

export const monthlyReturnItems = (seed: number, today: LocalDate): readonly DemoItem[] => {
  const [returned] = returnsBefore(today, 1);
  if (returned === undefined) return [];
  const facts = factsOf(worldOn(seed, today), { year: endYear(returned), month: endMonth(returned) });
  const county = new Map([...facts.county, ...facts.works].map((fact) => [fact.indicator.id, fact]));
  const window = reportingWindow(REPORTING_DAYS, returned, today);
  const on = (days: number) => earlier(addDays(window.opens, days), today);
  const towns = TOWN_LIST.map(({ key }, t) => [key, t < 3 ? "submitted" : "published"] as const);
  return [...Object.entries(COME_TO), ...towns].map(([office, stage]) => {
    const isTown = office.startsWith("town:");
    const ofTown = facts.towns.filter(({ orgUnitKey }) => orgUnitKey === office);
    const code = `${returnKey(returned)}/${office}`;
    const first: LifeEvent = {
      on: on(0),
      values: {
        ...{
          name: `${nameOf(office)}${formatPeriod(returned)}报送单`,
          code,
          owner: office,
          about: isTown ? office : COUNTY,
        },
        ...{ month: endDate(returned), opensOn: window.opens, dueOn: window.due, closesOn: window.closes },
        figures: isTown
          ? TOWN_ROWS.flatMap(({ indicatorId }) =>
              ofTown.filter(({ indicator: i }) => i.id === indicatorId),
            ).map(figureOf)
          : figuresOf(office, county),
      },
    };
    const moves = WAYS[stage].map(
      (to): LifeEvent => ({
        ...{ on: on(DAYS[to] ?? 0), to },
        reason: to === "returned" ? REASON : "",
      }),
    );
    return lifeOf("monthly-returns", `monthly-returns:${office.replace(":", "-")}`, [first, ...moves]);
  });
};

const nameOf = (office: string): string => ORG_UNITS.find(({ key }) => key === office)?.name ?? office;

/** What the month's bulletins say of the office's indicators, as the office had written it. */
const figuresOf = (office: string, facts: ReadonlyMap<string, Fact>): readonly Loose[] => {
  const ids = PLAN_ROWS.filter(({ owner }) => owner === office).map(({ indicatorId }) => indicatorId);
  return [...new Set(ids)].flatMap((id) => {
    const fact = facts.get(id);
    return fact === undefined ? [] : [figureOf(fact)];
  });
};

const figureOf = ({ indicator, period, level, growth }: Fact): Loose => ({
  ...{ indicator: indicator.id, name: indicator.name.zh, period: period.id, unit: indicator.unit },
  ...(level === null ? {} : { value: toPlain(fromBase(level.value, parseUnit(indicator.unit))) }),
  ...(growth === null ? {} : { growth: growth.value }),
});
