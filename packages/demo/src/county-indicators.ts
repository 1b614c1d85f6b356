/** What 序川县 counts beside the catalogue: works for people's livelihood, projects, and matters under supervision. */
import type { Indicator } from "@xushi/core";

type Own = Pick<Indicator, "id" | "unit" | "group"> & {
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly nature?: Indicator["nature"];
};

const own = ({ id, unit, group, zh, en, aliases = [], nature = "flow" }: Own): Indicator => ({
  id,
  name: { zh, en },
  aliases,
  unit,
  direction: "higher",
  nature,
  valuation: "value_only",
  growthBasis: null,
  frequency: "M",
  janFebCombined: false,
  lagMonths: 0,
  scope: "",
  group,
  source: "序川县目标任务分解表",
  validFrom: null,
  validUntil: null,
});

const works = (id: string, unit: string, zh: string, en: string, ...aliases: string[]): Indicator =>
  own({ id, unit, zh, en, aliases, group: "民生" });
const projects = (id: string, unit: string, zh: string, en: string, ...aliases: string[]): Indicator =>
  own({ id, unit, zh, en, aliases, group: "工业与投资" });
const rate = (id: string, group: string, zh: string, en: string): Indicator =>
  own({ id, unit: "%", zh, en, group, nature: "ratio" });

export const COUNTY_INDICATORS: readonly Indicator[] = [
  projects(
    "started-large-projects",
    "个",
    "新开工亿元以上项目",
    "Projects of 100 million yuan and more, started",
  ),
  projects(
    "finished-large-projects",
    "个",
    "竣工投产亿元以上项目",
    "Projects of 100 million yuan and more, in production",
  ),
  projects("special-bond-spending", "亿元", "专项债券支出", "Special bonds spent", "专项债支出"),
  projects("industrial-land-sold", "亩", "工业用地出让面积", "Industrial land sold", "工业用地出让"),
  projects("idle-land-reused", "亩", "盘活闲置低效用地", "Idle land put to use", "盘活低效用地"),
  own({
    id: "promotion-visits",
    unit: "次",
    zh: "外出招商",
    en: "Investment promotion visits",
    group: "开放与招商",
  }),
  works(
    "livelihood-works-investment",
    "亿元",
    "民生工程投资",
    "Investment in livelihood works",
    "民生工程完成投资",
  ),
  works("old-estates-renovated", "个", "老旧小区改造", "Old housing estates renovated", "改造老旧小区"),
  works("affordable-homes-started", "套", "保障性住房开工", "Affordable homes started", "保障房开工"),
  works("chargers-built", "个", "新建公共充电桩", "Public chargers built", "充电桩"),
  works("rural-roads-improved", "公里", "农村公路提质改造", "Rural roads improved", "农村公路改造"),
  works("preschool-places-added", "个", "新增公办幼儿园学位", "Public preschool places added"),
  works("elderly-beds-added", "张", "新增养老床位", "Beds for the elderly added", "养老床位"),
  works("skills-training", "人次", "职业技能培训", "People trained in vocational skills", "技能培训"),
  works("talents-attracted", "人", "引进高层次人才", "High-level talents attracted"),
  works("women-screened", "人次", "适龄妇女“两癌”免费筛查", "Women screened free of charge", "两癌筛查"),
  rate("family-doctor-rate", "民生", "重点人群家庭医生签约率", "Family-doctor contracts of key groups"),
  rate("risk-cleared-rate", "民生", "防返贫监测对象风险消除率", "Monitored households cleared of risk"),
  rate("hotline-satisfaction", "民生", "12345热线诉求满意率", "Satisfaction with hotline answers"),
  rate("petition-cases-resolved", "民生", "信访积案化解率", "Old petition cases resolved"),
  own({
    id: "sewers-built",
    unit: "公里",
    zh: "新建改造污水管网",
    en: "Sewers built or rebuilt",
    group: "生态与效益",
    aliases: ["污水管网"],
  }),
  own({
    id: "inspection-issues-closed",
    unit: "件",
    zh: "环保督察问题整改销号",
    en: "Environmental inspection issues closed",
    group: "生态与效益",
    aliases: ["问题整改销号"],
  }),
  own({
    id: "afforestation",
    unit: "亩",
    zh: "营造林面积",
    en: "Afforestation",
    group: "生态与效益",
    aliases: ["营造林"],
  }),
  own({
    id: "high-standard-farmland",
    unit: "亩",
    zh: "高标准农田建设",
    en: "High-standard farmland built",
    group: "农业",
    aliases: ["高标准农田"],
  }),
];
