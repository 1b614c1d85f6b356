import { words } from "../text/word-index.ts";

/** Stages of a project's life, in their order. */
export const STAGES = [
  "signed",
  "preparing",
  "started",
  "building",
  "finished",
  "producing",
  "full",
  "stopped",
] as const;
/** 签约 · 前期 · 开工 · 在建 · 竣工 · 投产 · 达产 · 停工 */
export type Stage = (typeof STAGES)[number];

const WORDS: Readonly<Record<Stage, string>> = {
  signed: "签约 签约落地 正式签约 集中签约 落户 签订协议",
  preparing: "前期工作 完成立项 完成备案 取得施工许可 正在办理前期手续 完成土地摘牌 完成可研",
  started: "开工 开工建设 正式开工 集中开工 动工 破土动工 奠基 进场施工 启动建设",
  building:
    "在建 正在建设 加快建设 加快推进 主体施工 主体封顶 封顶 主体建成 主体完工 设备安装 设备调试 基础施工 部分开服 有序推进",
  finished: "竣工 建成 完工 竣工验收 通过验收 建成通车 通车 交付使用 建成投用 基本建成",
  producing: "投产 竣工投产 建成投产 试生产 投入运营 投用 投入使用 开业 试运营 投运",
  full: "达产 达产达效 满产",
  stopped: "停工 停建 终止 暂停建设 缓建",
};

/** Words that say where a project stands. */
export const STAGE_WORDS: ReadonlyMap<string, Stage> = new Map(
  STAGES.flatMap((stage) => words(WORDS[stage]).map((word) => [word, stage] as const)),
);

/** What the name of a project ends with. Not 项目建设 or 工程款. */
export const PROJECT_ENDS: readonly string[] = words(
  `项目 工程 产业园 园区 厂房 生产线 大桥 公路 道路 高速 铁路 大道 隧道 水库 水厂 污水处理厂 电站 医院 学校 小学 中学 幼儿园 中心 广场 公园
  基地 小区 大楼 综合楼 市场 体育馆 图书馆 一期 二期 三期 专线 管网 泵站 码头 机场 车站 场馆 商业综合体 安置房 酒店`,
);
