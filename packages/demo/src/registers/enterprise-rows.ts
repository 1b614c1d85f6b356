/** The rows within a firm: its years, requests, visits, grants and pools. */
import { addDays, type LocalDate, yearOf } from "@xushi/core";
import { type Draw, earlier, wan } from "./draw.ts";
import type { EnterprisePlan } from "./enterprise-plans.ts";
import type { Loose } from "./life.ts";
import { LEADERS } from "./people-and-firms.ts";

/** The two years before this one, if the firm was there. */
export const metricsOf = (
  { output }: EnterprisePlan,
  draw: Draw,
  from: LocalDate,
  today: LocalDate,
): readonly Loose[] | undefined => {
  const land = Math.max(6, Math.round(output / draw.between(120, 420)));
  const rows = [2, 1].flatMap((back): readonly Loose[] => {
    const year = yearOf(today) - back;
    if (output === 0 || yearOf(from) >= year) return [];
    const revenue = Math.round(output * draw.between(0.8, 1.05));
    const valueAdded = Math.round(revenue * draw.between(0.16, 0.34));
    return [
      {
        year: String(year),
        output: wan(output * draw.between(0.85, 1.05)),
        revenue: wan(revenue),
        tax: wan(Math.max(1, revenue * draw.between(0.018, 0.075))),
        valueAdded: wan(valueAdded),
        land: String(land),
        energy: String(Math.max(2, Math.round(valueAdded / draw.between(1.2, 4.5)))),
        power: String(Math.round(revenue * draw.between(120, 420))),
        research: wan(revenue * draw.between(0.004, 0.045)),
        employees: String(Math.max(4, Math.round(valueAdded / draw.between(9, 24)))),
        checkedOn: earlier(`${year + 1}-05-20` as LocalDate, today),
      },
    ];
  });
  return rows.length === 0 ? undefined : rows;
};

const ASKED = [
  ["labour", "招聘熟练工困难，请求对接技校", "office:labour"],
  ["land", "扩建用地约20亩待落实", "office:land"],
  ["finance", "流动资金贷款到期需续贷", "office:finance"],
  ["energy", "夏季高峰错峰用电影响交货", "office:industry"],
  ["permits", "环评变更手续办理时间长", "office:environment"],
  ["policy", "技改奖补资金尚未兑现", "office:industry"],
] as const;

export const requestsOf = (i: number, draw: Draw, today: LocalDate): readonly Loose[] | undefined => {
  if (i % 5 !== 2 && i % 7 !== 3) return undefined;
  return Array.from({ length: draw.whole(1, 3) }, (_, n): Loose => {
    const [kind, text, owner] = ASKED[(i + n) % ASKED.length] as (typeof ASKED)[number];
    const on = addDays(today, -draw.whole(2, 160));
    const deadline = addDays(on, 30);
    const answeredOn = addDays(on, draw.whole(4, 38));
    const row = { on, kind, text, owner, deadline };
    return answeredOn > today || draw.chance(0.12)
      ? row
      : {
          ...row,
          answeredOn,
          answer: "已协调相关部门办理。",
          content: draw.pick(["satisfied", "satisfied", "satisfied", "fair", "dissatisfied"]),
        };
  });
};

export const visitsOf = (
  i: number,
  draw: Draw,
  isMonitored: boolean,
  today: LocalDate,
): readonly Loose[] | undefined =>
  isMonitored || i % 6 === 0
    ? [
        {
          on: addDays(today, -draw.whole(1, i % 9 === 0 ? 200 : 80)),
          kind: "site",
          by: LEADERS[i % LEADERS.length],
          note: "了解生产经营情况。",
        },
      ]
    : undefined;

const POLICIES = ["技术改造奖补", "首次入规奖励", "高新技术企业认定奖励", "稳岗返还", "贷款贴息"] as const;

/** Applied for, approved, paid: each may still be open. */
export const grantsOf = (i: number, draw: Draw, today: LocalDate): readonly Loose[] | undefined => {
  if (i % 4 !== 1) return undefined;
  const appliedOn = addDays(today, -draw.whole(15, 240));
  const applied = draw.whole(5, 120);
  const approvedOn = addDays(appliedOn, draw.whole(20, 70));
  const paidOn = addDays(approvedOn, draw.whole(8, 80));
  const approved = Math.ceil(applied * draw.between(0.7, 1));
  return [
    {
      policy: POLICIES[i % POLICIES.length],
      year: String(yearOf(appliedOn)),
      owner: "office:finance",
      mode: i % 8 === 1 ? "automatic" : "applied",
      applied: wan(applied),
      appliedOn,
      ...(approvedOn > today ? {} : { approved: wan(approved), approvedOn }),
      ...(paidOn > today ? {} : { paid: wan(approved), paidOn }),
    },
  ];
};

const POOLS = ["listing", "highTech", "brand", "specialised"] as const;

/** Of the four pools besides the one for statistics, which a firm below scale is in already. */
export const poolsOf = ({ i, stage }: EnterprisePlan, today: LocalDate): Loose => {
  if (stage !== "aboveScale" || i % 5 !== 0) return {};
  const state = (["growing", "applied", "won"] as const)[i % 3];
  const row = { pool: POOLS[i % POOLS.length], year: String(yearOf(today)), state };
  return { pools: [state === "won" ? { ...row, recognisedOn: addDays(today, -30) } : row] };
};
