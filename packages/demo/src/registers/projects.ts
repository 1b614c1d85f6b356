/** 180 key projects in all stages, late and stopped ones among them, each with what its stage must have. */
import { addDays, addMonths, type LocalDate, monthOf, yearOf } from "@xushi/core";
import { CHAIN_LIST } from "./chain-list.ts";
import { earlier, keyOf, later, reportedOn, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { investor, LEADERS, officer, somewhere } from "./people-and-firms.ts";
import { type ProjectMoney, projectMoney } from "./project-money.ts";
import { projectNodes } from "./project-nodes.ts";
import { ceremonyOf, codeOf, permitsOf, problemsOf, visibleOf } from "./project-papers.ts";
import { type ProjectPlan, planCategoryOf } from "./project-plans.ts";

/** Whom a project belongs to among leads and enterprises, by key. */
export type ProjectLinks = {
  readonly lead: (project: string) => string | undefined;
  readonly enterprise: (project: string) => string | undefined;
};

const WORKS: Readonly<Record<string, readonly (readonly [name: string, owner: string])[]>> = {
  infrastructure: [
    ["至县城快速通道", "office:transport"],
    ["污水处理厂二期", "office:housing"],
    ["集镇供水管网改造", "office:housing"],
    ["农村公路提质", "office:transport"],
    ["标准化厂房及配套道路", "office:development-reform"],
  ],
  livelihood: [
    ["中心小学新建", "office:education"],
    ["卫生院迁建", "office:health"],
    ["养老服务中心", "office:civil-affairs"],
    ["安置房三期", "office:housing"],
    ["文体中心", "office:tourism"],
  ],
  ecology: [
    ["河道综合治理", "office:environment"],
    ["矿山生态修复", "office:land"],
    ["农村生活污水治理", "office:environment"],
    ["湿地公园", "office:land"],
  ],
};

const productOf = (plan: ProjectPlan): string => {
  const chain = CHAIN_LIST[plan.chain ?? -1];
  return chain === undefined ? "综合开发" : (chain.products[plan.i % chain.products.length] as string);
};

const nameAndOwner = (plan: ProjectPlan): readonly [name: string, owner: string] => {
  const works = plan.isGovernment ? WORKS[plan.kind] : undefined;
  if (works === undefined) {
    const who = plan.firm?.short ?? `${plan.town.name.slice(0, 2)}`;
    return [
      `${who}${productOf(plan)}项目（${plan.town.name}${plan.i + 1}号地块）`,
      plan.i % 3 === 0 ? "office:industry" : plan.town.key,
    ];
  }
  const [what, owner] = works[plan.i % works.length] as readonly [string, string];
  return [`${plan.town.name}${what}工程（${Math.floor(plan.i / 20) + 1}标段）`, owner];
};

const tiersOf = ({ total }: ProjectPlan, year: number): readonly Loose[] => {
  const on = (level: string, batch: string) => ({ level, year: String(year), batch });
  return [
    on("county", "第一批"),
    ...(total >= 20_000 ? [on("city", total >= 60_000 ? "第一批" : "第二批")] : []),
    ...(total >= 50_000 ? [on("provincial", "第一批")] : []),
    ...(total >= 200_000 ? [on("national", "")] : []),
  ].map((row) => (row.batch === "" ? { level: row.level, year: row.year } : row));
};

const identity = (plan: ProjectPlan, today: LocalDate, links: ProjectLinks): Loose => {
  const { draw, kind, isGovernment, town, total } = plan;
  const [name, owner] = nameAndOwner(plan);
  return {
    name,
    kind,
    nature: draw.pick(["new", "new", "extension", "renovation"]),
    funding: isGovernment ? "government" : "enterprise",
    planCategory: planCategoryOf(plan, today),
    tiers: tiersOf(plan, yearOf(today)),
    content: isGovernment
      ? `建设${name.replace(/（.*/, "")}及附属设施。`
      : `新建厂房${draw.whole(1, 9)}万平方米，建设${productOf(plan)}生产线${draw.whole(2, 8)}条。`,
    place: town.key,
    site: `${town.name}${isGovernment ? "" : "工业集中区"}`,
    point: somewhere(draw),
    land: String(draw.whole(12, 220)),
    owner,
    responsible: officer(draw, "项目负责人"),
    leader: LEADERS[plan.i % LEADERS.length],
    taskForce: total >= 50_000 ? `${town.name.slice(0, 2)}项目推进专班` : undefined,
    totalInvestment: wan(total),
    fixedInvestment: isGovernment ? undefined : wan(total * 0.8),
    belowThreshold: total < 500 ? true : undefined,
    chain: plan.chain === null ? undefined : keyOf("chains", plan.chain),
    builder:
      plan.firm?.name ??
      (isGovernment ? `序川县${town.name.slice(0, 2)}建设投资有限公司` : investor(draw, plan.i).name),
    builderCode: plan.firm?.code,
    lead: links.lead(plan.key),
    enterprise: links.enterprise(plan.key),
  };
};

/** What each stage is entered with. */
const moveValues = (plan: ProjectPlan, stage: string, today: LocalDate): Loose => {
  switch (stage) {
    case "signed":
      return { contract: paper("投资协议") };
    case "preparing":
      return { plannedStart: plan.plannedStart ?? undefined, plannedEnd: plan.plannedEnd ?? undefined };
    case "started":
      return {
        code: codeOf(plan),
        approval: paper("立项备案文件"),
        startEvidence: paper("开工佐证"),
        permits: permitsOf(plan, today),
      };
    case "registered":
      return {
        statisticsCode: `349924${String(plan.i + 1).padStart(6, "0")}`,
        statisticsFiles: paper("纳统佐证"),
      };
    case "finished":
      return { acceptance: paper("竣工验收文件") };
    case "producing":
      return {
        productionEvidence: paper("投产佐证"),
        plannedCapacity: addMonths(plan.entered.producing as LocalDate, 8),
      };
    case "capacity":
      return { capacityEvidence: paper("达产佐证") };
    default:
      return {};
  }
};

/** One edit a month: its report, and the cumulative figures with it. */
const monthly = (plan: ProjectPlan, money: ProjectMoney, today: LocalDate): readonly LifeEvent[] => {
  const isSilent = plan.i % 11 === 3 && plan.entered.finished === undefined;
  const months = isSilent ? money.months.slice(0, -1) : money.months;
  const isCounted = plan.entered.registered !== undefined;
  const counted = plan.draw.between(0.62, 1);
  const reports: Loose[] = [];
  let year = 0;
  return months.map(({ end, invested }, m) => {
    year += invested;
    reports.push({
      month: end,
      invested: wan(invested),
      text: `${monthOf(end)}月完成投资${invested}万元。`,
      ...(m === months.length - 1 ? { photos: paper("现场照片说明") } : {}),
    });
    const total = money.before + year;
    return {
      // Its own start and end lie in the month; the report comes after them.
      on: earlier(later(reportedOn(end, today), end), plan.stoppedOn ?? today),
      reason: `${monthOf(end)}月月报`,
      values: {
        reports: [...reports],
        monthDone: wan(invested),
        yearDone: wan(year),
        totalDone: wan(total),
        fundsArrived: wan(Math.min(plan.total, Math.round(total * 1.15))),
        statisticsDone: isCounted ? wan(Math.floor(year * counted)) : undefined,
      },
    };
  });
};

const REASONS: Readonly<Record<string, string>> = {
  suspended: "汛期施工受阻，资金未到位，暂停施工",
  dropped: "投资方调整布局，双方协商终止",
  transferred: "项目改由市级平台实施，调出本县项目库",
};

const standing = (plan: ProjectPlan, money: ProjectMoney, today: LocalDate): Loose => ({
  planCategory: planCategoryOf(plan, today),
  yearPlan:
    money.yearPlan === null || planCategoryOf(plan, today) === undefined ? undefined : wan(money.yearPlan),
  totalDone: money.months.length === 0 && money.before > 0 ? wan(money.before) : undefined,
  fundsArrived:
    money.months.length === 0 && money.before > 0 ? wan(Math.min(plan.total, money.before)) : undefined,
  milestones: projectNodes(plan, today),
  problems: problemsOf(plan, today),
  visibleProgress: visibleOf(plan, money.share),
  permits:
    plan.entered.preparing !== undefined && plan.entered.started === undefined
      ? permitsOf(plan, today)
      : undefined,
  approval:
    plan.entered.preparing !== undefined && plan.entered.started === undefined && plan.i % 3 > 0
      ? paper("立项备案文件")
      : undefined,
  code:
    plan.entered.preparing !== undefined && plan.entered.started === undefined && plan.i % 3 > 0
      ? codeOf(plan)
      : undefined,
  ...ceremonyOf(plan, today),
});

export const projectItem = (plan: ProjectPlan, today: LocalDate, links: ProjectLinks): DemoItem => {
  const [first = "lead", ...rest] = plan.path;
  const money = projectMoney(plan, today);
  const stop = plan.stoppedOn;
  const events: LifeEvent[] = [
    { on: plan.entered[first] as LocalDate, values: identity(plan, today, links) },
    ...rest.map((to) => ({ on: plan.entered[to] as LocalDate, to, values: moveValues(plan, to, today) })),
    ...monthly(plan, money, today),
    { on: stop ?? today, values: standing(plan, money, today), reason: "调度更新" },
  ];
  if (stop !== null)
    events.push({
      on: stop,
      to: plan.stage,
      reason: REASONS[plan.stage] ?? "",
      values: plan.stage === "suspended" ? { resumeBy: addDays(today, plan.draw.whole(-30, 60)) } : {},
    });
  return lifeOf("key-projects", plan.key, events, { history: plan.i % 3 === 0 });
};
