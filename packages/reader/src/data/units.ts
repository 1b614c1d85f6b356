import { words } from "../text/word-index.ts";

/**
 * What a unit measures. The class decides where the measured thing stands:
 * a counted thing follows (25件民生实事), an amount follows its name (财政收入10亿元).
 */
export type UnitClass = "money" | "percent" | "points" | "count" | "people" | "amount" | "time" | "times";

/** Unit as written (simplified) → class. Longest match wins, so 个百分点 beats 个. */
const BY_CLASS: Readonly<Record<UnitClass, string>> = {
  money: "元 美元 欧元 港元 日元 人民币 美金",
  percent: "% ‰",
  points: "个百分点 百分点 个千分点 千分点",
  count: `个 家 项 件 处 座 条 所 套 栋 幢 间 辆 艘 架 台 部 道 根 棵 株 头 只 羽 尾 匹 口 眼 张 封 串 盘 卷 页 帧 曲 幕 拨 捆 堆 餐 碗 份 本 册 篇
    批 批次 场 场次 起 宗 例 片 块 枚 颗 支 粒 对 双 组 队 团 班 班次 列 趟 门 类 种 款 樘 盏 门次 台套 台次 辆次
    车次 架次 艘次  标箱 箱 袋 瓶 桶 盒 包 罐 尊  幅 顶 把 扇 孔 丛 蔸 单 笔 宗地 车道 床 张床位 席 课时 学时
     户次 件次 家次 处次 项次 篇次 条次 个次  次  村次 组次 所次 矿次 井次 厂次 店次 校次 点次 站次 船次 期`,
  people: "人 名 位 户 人次 针次 剂次 剂 户家庭 余人 人份 户人家 例次 师生 人日",
  amount: `平方米 平方公里 平方千米 平米 ㎡ 立方米 立方 方 亩 公顷 公里 千米 km 米 厘米 毫米 华里 延米 延长米
    吨 公斤 千克 斤 克 毫克 担 升 千升 毫升 千瓦 千瓦时 工日 m3 m2 m³ m² km2 kW KW MW kV 兆瓦 兆瓦时 吉瓦 伏 千伏 千伏安 兆伏安 卡路里 亩次
    摄氏度 ℃ 分贝 微克/立方米 毫克/升 μg/m3 毫克/立方米 吨标准煤 吨标煤 TEU 公里/小时 分`,
  time: "个月 个工作日 工作日 天 小时 分钟 秒钟 个星期 个小时",
  times: "倍 成 折",
};

export const UNITS: ReadonlyMap<string, UnitClass> = new Map(
  (Object.keys(BY_CLASS) as UnitClass[]).flatMap((unitClass) =>
    words(BY_CLASS[unitClass]).map((unit) => [unit, unitClass] as const),
  ),
);

/** Units that may follow a Chinese numeral: 二十一个. Not 点, , 度: 五点, 四面, 三度 are seldom counts. */
export const UNITS_AFTER_CHINESE_NUMERALS: ReadonlySet<string> = new Set(
  words(`元 美元 个百分点 个 家 项 件 处 座 条 所 套 栋 幢 辆 艘 台 头 只 口 张 份 封 批次 场次 起 宗 例 人 名 户 人次 针次
    平方米 平方公里 亩 公顷 公里 米 吨 公斤 斤 千瓦 千瓦时 小时 个工作日 天 倍 成 车道 种 笔 支 门`),
);

/** Units that may share a price or a rate with another: 元/公斤, 元/吨. */
export const UNIT_SLASH = "/".charCodeAt(0);
