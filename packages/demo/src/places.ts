/** 序川县 and its neighbours. All invented: the codes lie in a prefix that GB/T 2260 has not given out. */
import type { DemoOrgUnit } from "./types.ts";

export const CITY = "city";
export const COUNTY = "county";

const TOWNS: readonly (readonly [slug: string, zh: string, en: string, weight: number])[] = [
  ["chengguan", "城关镇", "Chengguan Town", 18],
  ["shiqiao", "石桥镇", "Shiqiao Town", 14],
  ["yunxi", "云溪镇", "Yunxi Town", 11],
  ["changling", "长岭镇", "Changling Town", 10],
  ["baisha", "白沙镇", "Baisha Town", 9],
  ["liulin", "柳林镇", "Liulin Town", 8],
  ["shuanghe", "双河镇", "Shuanghe Town", 7],
  ["qingyan", "青岩镇", "Qingyan Town", 6],
  ["longxu", "龙序镇", "Longxu Town", 6],
  ["taiping", "太平镇", "Taiping Town", 5],
  ["gudu", "古渡镇", "Gudu Town", 4],
  ["fenglin", "枫林乡", "Fenglin Township", 2],
];

const OFFICES: readonly (readonly [slug: string, zh: string, en: string])[] = [
  ["development-reform", "发改局", "Development and Reform Bureau"],
  ["industry", "经信局", "Industry and Information Bureau"],
  ["statistics", "统计局", "Statistics Bureau"],
  ["finance", "财政局", "Finance Bureau"],
  ["investment-promotion", "招商局", "Investment Promotion Bureau"],
  ["commerce", "商务局", "Commerce Bureau"],
  ["housing", "住建局", "Housing and Construction Bureau"],
  ["labour", "人社局", "Human Resources and Social Security Bureau"],
  ["agriculture", "农业农村局", "Agriculture and Rural Affairs Bureau"],
  ["tourism", "文旅局", "Culture and Tourism Bureau"],
  ["environment", "生态环境分局", "Ecology and Environment Branch"],
  ["tax", "税务局", "Tax Bureau"],
  ["science", "科技局", "Science and Technology Bureau"],
  ["education", "教育局", "Education Bureau"],
  ["health", "卫健局", "Health Bureau"],
  ["transport", "交通局", "Transport Bureau"],
  ["civil-affairs", "民政局", "Civil Affairs Bureau"],
  ["land", "自然资源局", "Natural Resources Bureau"],
  ["key-projects", "重点项目办", "Key Projects Office"],
  ["supervision", "督查室", "Supervision Office"],
];

/** Size relative to 序川县, for levels. */
const SIBLINGS: readonly (readonly [slug: string, zh: string, en: string, size: number])[] = [
  ["wangchuan", "望川区", "Wangchuan District", 1.62],
  ["linxu", "临序区", "Linxu District", 1.38],
  ["anxu", "安序县", "Anxu County", 1.12],
  ["guangxu", "广序县", "Guangxu County", 0.94],
  ["pingxu", "平序县", "Pingxu County", 0.81],
  ["qingxu", "清序县", "Qingxu County", 0.66],
];

export type Town = { readonly key: string; readonly name: string; readonly weight: number };
export const TOWN_LIST: readonly Town[] = TOWNS.map(([slug, name, , weight]) => ({
  key: `town:${slug}`,
  name,
  weight,
}));

export type Sibling = { readonly key: string; readonly name: string; readonly size: number };
export const SIBLING_LIST: readonly Sibling[] = SIBLINGS.map(([slug, name, , size]) => ({
  key: `sibling:${slug}`,
  name,
  size,
}));

const two = (n: number): string => String(n).padStart(2, "0");

export const ORG_UNITS: readonly DemoOrgUnit[] = [
  {
    key: CITY,
    code: "349900",
    name: "序阳市",
    nameEn: "Xuyang City",
    kind: "city",
    parentKey: null,
    order: 0,
  },
  {
    key: COUNTY,
    code: "349924",
    name: "序川县",
    nameEn: "Xuchuan County",
    kind: "county",
    parentKey: CITY,
    order: 1,
  },
  ...SIBLINGS.map(([slug, name, nameEn], i): DemoOrgUnit => {
    const code = name.endsWith("区") ? `3499${two(i + 2)}` : `3499${24 + i}`;
    return { key: `sibling:${slug}`, code, name, nameEn, kind: "county", parentKey: CITY, order: i + 2 };
  }),
  ...TOWNS.map(([slug, name, nameEn], i): DemoOrgUnit => {
    const code = `349924${name.endsWith("乡") ? 200 : 100 + i}`;
    return { key: `town:${slug}`, code, name, nameEn, kind: "town", parentKey: COUNTY, order: i + 1 };
  }),
  ...OFFICES.map(
    ([slug, name, nameEn], i): DemoOrgUnit => ({
      key: `office:${slug}`,
      code: null,
      name,
      nameEn,
      kind: "office",
      parentKey: COUNTY,
      order: 100 + i,
    }),
  ),
];
