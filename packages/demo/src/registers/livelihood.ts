/** 33 livelihood projects, carried by funds, and 20 livelihood works that the congress voted on. */
import { addDays, type LocalDate, localDate, monthOf, yearOf } from "@xushi/core";
import { type Draw, drawing, earlier, keyOf, later, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, officer } from "./people-and-firms.ts";

type Spec = readonly [name: string, owner: string, kind: string, unit: string, plan: number, funds: number];

const PROJECTS: readonly Spec[] = [
  ["城乡居民最低生活保障", "civil-affairs", "subsidy", "人", 6200, 3900],
  ["特困人员供养", "civil-affairs", "subsidy", "人", 980, 860],
  ["孤儿基本生活保障", "civil-affairs", "subsidy", "人", 64, 92],
  ["残疾人生活和护理补贴", "civil-affairs", "subsidy", "人", 3400, 420],
  ["养老服务和智慧养老", "civil-affairs", "works", "个", 6, 780],
  ["农村公路扩面延伸", "transport", "works", "公里", 86, 4300],
  ["农村饮水安全巩固提升", "agriculture", "works", "处", 18, 1650],
  ["高标准农田建设", "agriculture", "works", "亩", 12000, 2400],
  ["农村人居环境整治", "agriculture", "works", "个", 22, 1320],
  ["秸秆综合利用", "agriculture", "works", "万吨", 4, 260],
  ["棉花水稻等政策性农业保险", "finance", "insurance", "亩", 145000, 610],
  ["城乡居民基本养老保险", "labour", "insurance", "人", 98000, 1180],
  ["城乡居民基本医疗保险", "health", "insurance", "人", 182000, 2600],
  ["新型职业农民培训", "agriculture", "training", "人", 480, 96],
  ["技能脱贫培训", "labour", "training", "人", 900, 120],
  ["就业促进", "labour", "subsidy", "人", 1250, 540],
  ["义务教育经费保障", "education", "subsidy", "人", 21500, 1730],
  ["学前教育促进", "education", "works", "个", 5, 1460],
  ["家庭经济困难学生资助", "education", "subsidy", "人", 3900, 470],
  ["中小学校舍维修改造", "education", "works", "个", 11, 880],
  ["公共文化场馆开放", "tourism", "subsidy", "个", 16, 190],
  ["农村文化建设", "tourism", "works", "个", 28, 240],
  ["基本公共卫生服务", "health", "subsidy", "人", 243000, 1850],
  ["妇幼健康水平提升", "health", "subsidy", "人次", 5600, 128],
  ["出生缺陷防治", "health", "subsidy", "人次", 1900, 76],
  ["村卫生室标准化建设", "health", "works", "个", 14, 310],
  ["城镇老旧小区改造", "housing", "works", "个", 14, 3100],
  ["保障性租赁住房", "housing", "works", "套", 320, 2250],
  ["农村危房改造", "housing", "works", "户", 96, 210],
  ["城市污水管网改造", "housing", "works", "公里", 24, 1480],
  ["水环境生态补偿", "environment", "works", "个", 3, 390],
  ["食品安全监测", "commerce", "subsidy", "批次", 1380, 84],
  ["法律援助", "civil-affairs", "subsidy", "件", 420, 66],
];

const WORKS: readonly Spec[] = [
  ["新建公共充电桩", "development-reform", "", "个", 260, 620],
  ["改造老旧小区", "housing", "", "个", 14, 3100],
  ["新增公办幼儿园学位", "education", "", "个", 540, 1900],
  ["农村公路提质改造", "transport", "", "公里", 60, 3600],
  ["新增养老床位", "civil-affairs", "", "张", 240, 960],
  ["适龄妇女两癌免费筛查", "health", "", "人次", 5200, 130],
  ["口袋公园建设", "housing", "", "个", 8, 420],
  ["城区公共停车位", "housing", "", "个", 600, 480],
  ["村级文化广场", "tourism", "", "个", 20, 300],
  ["农村饮用水管网延伸", "agriculture", "", "公里", 42, 900],
  ["学校食堂明厨亮灶", "education", "", "个", 36, 90],
  ["中小学护眼照明改造", "education", "", "间", 420, 260],
  ["社区助餐点", "civil-affairs", "", "个", 18, 150],
  ["公交线路优化延伸", "transport", "", "条", 6, 210],
  ["儿童预防接种门诊提升", "health", "", "个", 7, 140],
  ["职业技能培训", "labour", "", "人次", 3000, 240],
  ["农贸市场改造", "commerce", "", "个", 4, 680],
  ["路口信号灯智能化", "transport", "", "处", 24, 190],
  ["困境儿童关爱站", "civil-affairs", "", "个", 12, 72],
  ["老年人免费体检", "health", "", "人次", 16000, 320],
];

const STAGES = [
  "running",
  "running",
  "running",
  "finished",
  "accepted",
  "running",
  "running",
  "finished",
] as const;
const newYear = (today: LocalDate): LocalDate => localDate(`${yearOf(today)}-01-01`);
/** A day of the year so far: the work of a share of it. */
const dayOf = (today: LocalDate, share: number): LocalDate => {
  const from = newYear(today);
  return later(from, earlier(today, addDays(from, Math.round(share * (monthOf(today) * 30 - 25)))));
};

/** What is done by now of a plan: about what the months make due, all of it once finished. */
const doneOf = (plan: number, today: LocalDate, isDone: boolean, draw: Draw): number =>
  isDone ? plan : Math.min(plan, Math.floor(((plan * monthOf(today)) / 12) * draw.between(0.7, 1.15)));

const people = (i: number, draw: Draw): Loose => ({
  responsible: officer(draw, "分管负责人"),
  leader: LEADERS[i % LEADERS.length],
});

const sourcesOf = (funds: number, arrived: number): readonly Loose[] => {
  const part = (share: number) => ({
    planned: wan(Math.floor(funds * share)),
    arrived: wan(Math.floor(arrived * share)),
  });
  return [
    { level: "central", ...part(0.4) },
    { level: "provincial", ...part(0.35) },
    { level: "county", ...part(0.25) },
  ];
};

export const livelihoodProjectItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  PROJECTS.map(([name, owner, kind, unit, plan, funds], i) => {
    const draw = drawing(seed, "livelihood-project", i);
    const stage = i === 30 ? "issued" : i === 19 ? "suspended" : (STAGES[i % STAGES.length] as string);
    const isDone = stage === "finished" || stage === "accepted";
    const isOpen = stage === "issued";
    const arrived = isOpen ? Math.floor(funds * 0.2) : Math.floor(funds * draw.between(0.75, 1));
    const spent = isOpen ? 0 : Math.min(arrived, doneOf(funds, today, isDone, draw));
    const events: LifeEvent[] = [
      {
        on: newYear(today),
        values: {
          name,
          code: `MS${String(i + 1).padStart(2, "0")}`,
          kind,
          year: String(yearOf(today)),
          content: `${name}，年度任务${plan}${unit}。`,
          owner: `office:${owner}`,
          ...people(i, draw),
          measureUnit: unit,
          plan: String(plan),
          fundsPlanned: wan(funds),
          plannedStart: addDays(newYear(today), 60),
          deadline: localDate(`${yearOf(today)}-${kind === "works" && i % 5 === 2 ? "09-30" : "12-20"}`),
        },
      },
      {
        on: today,
        reason: "月度更新",
        values: {
          done: String(isOpen ? 0 : doneOf(plan, today, isDone, draw)),
          fundsArrived: wan(arrived),
          fundsSpent: wan(spent),
          sources: sourcesOf(funds, arrived),
        },
      },
    ];
    if (!isOpen)
      events.push({
        on: dayOf(today, 0.2),
        to: "running",
        values: { schemePaper: paper("实施方案"), startEvidence: paper("启动佐证") },
      });
    if (isDone)
      events.push({ on: dayOf(today, 0.85), to: "finished", values: { doneEvidence: paper("完成佐证") } });
    if (stage === "accepted")
      events.push({ on: dayOf(today, 0.95), to: "accepted", values: { acceptance: paper("验收意见") } });
    if (stage === "suspended")
      events.push({ on: dayOf(today, 0.7), to: "suspended", reason: "设计变更，重新报批" });
    return lifeOf("livelihood-projects", keyOf("livelihood-projects", i), events, { history: i % 4 === 0 });
  });

/** Of the year before, since residents are asked in September for the next. */
const lastAutumn = (today: LocalDate, monthDay: string): LocalDate =>
  localDate(`${yearOf(today) - 1}-${monthDay}`);

const VOTES = (draw: Draw): Loose => ({
  votesSatisfied: String(draw.whole(120, 190)),
  votesFair: String(draw.whole(4, 24)),
  votesDissatisfied: String(draw.whole(0, 6)),
  votePaper: paper("测评结果"),
});

export const livelihoodWorkItems = (seed: number, today: LocalDate): readonly DemoItem[] =>
  WORKS.map(([name, owner, , unit, plan, funds], i) => {
    const draw = drawing(seed, "livelihood-work", i);
    const stage =
      i === 17
        ? "notChosen"
        : i === 11
          ? "suspended"
          : i % 9 === 4
            ? "judged"
            : i % 6 === 2
              ? "finished"
              : "running";
    const isDone = stage === "finished" || stage === "judged";
    const events: LifeEvent[] = [
      {
        on: lastAutumn(today, "09-20"),
        values: {
          name,
          code: `SS${String(i + 1).padStart(2, "0")}`,
          year: String(yearOf(today)),
          content: `${name}${plan}${unit}。`,
          proposals: String(draw.whole(12, 260)),
          owner: `office:${owner}`,
          ...people(i, draw),
          measureUnit: unit,
          plan: String(plan),
          fundsPlanned: wan(funds),
          deadline: localDate(`${yearOf(today)}-${i % 7 === 3 ? "09-30" : "12-10"}`),
        },
      },
      { on: lastAutumn(today, "11-18"), to: "screened", values: { argument: paper("论证材料") } },
    ];
    if (stage === "notChosen")
      events.push({ on: lastAutumn(today, "12-28"), to: "notChosen", reason: "票决未入选" });
    else {
      events.push(
        {
          on: lastAutumn(today, "12-28"),
          to: "voted",
          values: {
            voted: true,
            votesFor: String(draw.whole(150, 210)),
            resolution: paper("票决结果"),
            monitor: `代表监督小组第${(i % 5) + 1}组`,
          },
        },
        { on: dayOf(today, 0.1), to: "running" },
        {
          on: today,
          reason: "月度更新",
          values: {
            done: String(doneOf(plan, today, isDone, draw)),
            monthDone: String(Math.floor(plan / 12)),
            fundsSpent: wan(doneOf(funds, today, isDone, draw)),
          },
        },
      );
      if (isDone)
        events.push({ on: dayOf(today, 0.85), to: "finished", values: { doneEvidence: paper("完成佐证") } });
      if (stage === "judged") events.push({ on: dayOf(today, 0.95), to: "judged", values: VOTES(draw) });
      if (stage === "suspended")
        events.push({ on: dayOf(today, 0.6), to: "suspended", reason: "等待学校暑期停课施工" });
    }
    return lifeOf("livelihood-works", keyOf("livelihood-works", i), events, { history: i % 3 === 0 });
  });
