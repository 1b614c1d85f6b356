/** Eight chains with their segments, the firms and projects on them, and whom the gaps wait for. */
import { addDays, type LocalDate, monthOf, yearOf } from "@xushi/core";
import { CHAIN_LIST } from "./chain-list.ts";
import { drawing, keyOf, wan } from "./draw.ts";
import { type DemoItem, type LifeEvent, type Loose, lifeOf } from "./life.ts";
import { paper } from "./papers.ts";
import { LEADERS, officer } from "./people-and-firms.ts";

/** Where each of the eight stands. */
const STANDS = [
  "running",
  "running",
  "cluster",
  "running",
  "building",
  "running",
  "building",
  "planned",
] as const;
const PATH = ["building", "running", "cluster"];
const CITIES = ["苏州", "宁波", "深圳", "武汉"];

const segmentRows = (chain: number, on: readonly DemoItem[]): readonly Loose[] =>
  (CHAIN_LIST[chain]?.segments ?? []).map(([position, written]) => {
    const name = written.replace("!", "");
    const firms = on.filter((item) => item.register === "enterprises" && item.values.segment === name);
    return { name, position, isGap: written.endsWith("!"), localFirms: String(firms.length) };
  });

const playerRows = (chain: number, on: readonly DemoItem[]): readonly Loose[] => {
  const spec = CHAIN_LIST[chain];
  const segments = (spec?.segments ?? []).map(([, written]) => written.replace("!", ""));
  const named = (item: DemoItem, kind: string, field: string, at: number): Loose => ({
    segment: item.values.segment ?? segments[at % segments.length],
    kind,
    name: item.values.name,
    [field]: item.key,
  });
  const of = (register: string, most: number) =>
    on.filter((item) => item.register === register).slice(0, most);
  const targets = (spec?.segments ?? [])
    .filter(([, written], i) => written.endsWith("!") && (chain + i) % 4 !== 1)
    .map(
      ([, written], i): Loose => ({
        segment: written.replace("!", ""),
        kind: "target",
        name: `${CITIES[(chain + i) % CITIES.length]}${written.replace("!", "")}龙头企业`,
        city: CITIES[(chain + i) % CITIES.length],
        contact: "office:investment-promotion",
        note: "已对接一次",
      }),
    );
  return [
    ...of("enterprises", 8).map((item, at) => named(item, at === 0 ? "leading" : "local", "enterprise", at)),
    ...of("investment-leads", 5).map((item, at) => named(item, "project", "lead", at)),
    ...of("key-projects", 5).map((item, at) => named(item, "project", "project", at)),
    ...targets,
  ];
};

/** Largest first: the chain's lead firm is its largest above scale. */
const bySize = (a: DemoItem, b: DemoItem): number =>
  Number(b.values.yearOutput ?? 0) - Number(a.values.yearOutput ?? 0);

const gateValues = (
  to: string,
  chain: number,
  leadFirm: string | undefined,
  on: readonly DemoItem[],
  name: string,
): Loose => {
  if (to === "building") return { taskForce: `${name}专班`, plan: paper("行动方案") };
  return to === "running"
    ? {
        picture: paper("产业链图谱"),
        segments: segmentRows(chain, on),
        leadFirm,
        players: playerRows(chain, on),
      }
    : {};
};

export const chainItems = (
  seed: number,
  others: readonly DemoItem[],
  today: LocalDate,
): readonly DemoItem[] =>
  CHAIN_LIST.map((spec, chain) => {
    const draw = drawing(seed, "chain", chain);
    const key = keyOf("chains", chain);
    const on = others.filter((item) => item.values.chain === key).sort(bySize);
    const leadFirm = on.find((item) => item.register === "enterprises" && item.stage === "aboveScale")?.key;
    const from = addDays(today, -draw.whole(700, 1200));
    const path = PATH.slice(0, PATH.indexOf(STANDS[chain] as string) + 1);
    const target = draw.whole(18, 120);
    const share = (monthOf(today) / 12) * draw.between(0.8, 1.15);
    const moves = path.map(
      (to, n): LifeEvent => ({
        on: addDays(from, 150 * (n + 1)),
        to,
        values: gateValues(to, chain, leadFirm, on, spec.name),
      }),
    );
    return lifeOf(
      "chains",
      key,
      [
        {
          on: from,
          values: {
            name: spec.name,
            chief: LEADERS[chain % LEADERS.length],
            owner: spec.owner,
            responsible: officer(draw, "专班负责人"),
          },
        },
        ...moves,
        {
          on: today,
          reason: `${yearOf(today)}年度目标及进展`,
          values: {
            segments: segmentRows(chain, on),
            players: playerRows(chain, on),
            outputTarget: wan(target * 10_000),
            output: wan(target * 10_000 * share),
            firmsTarget: String(draw.whole(20, 40)),
            firms: String(
              on.filter((item) => item.register === "enterprises" && item.stage === "aboveScale").length,
            ),
            signedTarget: String(draw.whole(5, 9)),
            signed: String(
              on.filter((item) => item.register === "investment-leads" && item.values.signedOn !== undefined)
                .length,
            ),
            park: "town:shiqiao",
          },
        },
      ],
      { history: chain < 3 },
    );
  });
