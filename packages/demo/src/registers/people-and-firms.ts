/** Invented officials, firms and codes. A firm's code has a right check character and a place that GB/T 2260 has not given out. */
import { creditCheckOf } from "@xushi/core";
import { ORG_UNITS, TOWN_LIST } from "../places.ts";
import type { Draw } from "./draw.ts";

export const LEADERS: readonly string[] = [
  "周川（县长）",
  "许衡（副县长）",
  "陆长青（县委副书记）",
  "方致远（常务副县长）",
  "孟晓岚（副县长）",
  "贺春和（副县长）",
  "秦牧（县人大常委会副主任）",
  "白敬之（县政协副主席）",
];

export const OFFICES: readonly string[] = ORG_UNITS.filter(({ kind }) => kind === "office").map(
  ({ key }) => key,
);

const SURNAMES = [
  "陈",
  "李",
  "王",
  "赵",
  "吴",
  "郑",
  "孙",
  "钱",
  "冯",
  "褚",
  "卫",
  "蒋",
  "沈",
  "韩",
  "杨",
  "朱",
];
const GIVEN = [
  "立群",
  "文博",
  "晓东",
  "海燕",
  "建平",
  "志远",
  "秋实",
  "明哲",
  "素云",
  "永康",
  "一鸣",
  "新宇",
];

/** 责任人: a name with the office that they act for. */
export const officer = (draw: Draw, office: string): string =>
  `${draw.pick(SURNAMES)}${draw.pick(GIVEN)}（${office}）`;

const FIRST = "华 鼎 瑞 恒 博 安 泰 新 锐 凯 诚 远 盛 宏 嘉 启 润 康 众 利".split(" ");
const SECOND = "晟 源 丰 达 科 腾 和 信 邦 宇".split(" ");
const TRADES = [
  "汽车零部件",
  "新能源",
  "光电",
  "精密制造",
  "食品",
  "茶业",
  "生物科技",
  "医药",
  "新材料",
  "装备",
  "电子",
  "纺织",
  "建材",
  "包装",
  "农业",
  "物流",
  "环保",
  "家居",
] as const;

export type Firm = {
  readonly i: number;

  readonly name: string;
  readonly short: string;
  readonly trade: string;
  readonly code: string;
};

/** Two hundred names of two characters; a firm and the one 200 later share theirs and differ by trade. */
export const firm = (i: number): Firm => {
  const short = `${FIRST[i % FIRST.length]}${SECOND[Math.floor(i / FIRST.length) % SECOND.length]}`;
  const trade = TRADES[(i * 7 + Math.floor(i / 200) * 5) % TRADES.length] as string;
  return { i, name: `序川${short}${trade}有限公司`, short, trade, code: creditCode(i) };
};

/** 91 for a firm registered with the market authority, the county, nine of the organisation, the check character. */
export const creditCode = (i: number): string => {
  const first17 = `91349924MA${String(2_000_003 + i * 7919)
    .padStart(7, "0")
    .slice(-7)}`;
  return `${first17}${creditCheckOf(first17)}`;
};

/** Investors from elsewhere, who have no code of the county's. */
const CITIES = ["杭州", "苏州", "上海", "深圳", "合肥", "南京", "宁波", "无锡", "东莞", "武汉"] as const;
export const investor = (draw: Draw, i: number): { readonly name: string; readonly city: string } => {
  const city = draw.pick(CITIES);
  const { short, trade } = firm(i + 37);
  return { name: `${city}${short}${trade}集团`, city };
};

/** A town by its weight: the county seat has more of everything. */
export const town = (draw: Draw): { readonly key: string; readonly name: string } => {
  let left = draw.between(
    0,
    TOWN_LIST.reduce((sum, { weight }) => sum + weight, 0),
  );
  for (const one of TOWN_LIST) {
    left -= one.weight;
    if (left < 0) return one;
  }
  return TOWN_LIST[0] as (typeof TOWN_LIST)[number];
};

/** Somewhere in the drawn shapes of the county. */
export const somewhere = (draw: Draw): { readonly lng: number; readonly lat: number } => ({
  lng: Math.round(draw.between(118.05, 118.45) * 1e5) / 1e5,
  lat: Math.round(draw.between(29.65, 30.0) * 1e5) / 1e5,
});
