import { words } from "../text/word-index.ts";

/** Counts of these are figures of speech: 五个坚持, 三个维度, 两个维护, 四个意识. */
export const SLOGAN_NOUNS: readonly string[] = words(
  `指数 坚持 维护 意识 自信 确立 代表 全面 务必 一批 必须 更加 坚定 化 导向 抓手 突破 维度 确保 着力 聚焦 强化 方面 关系 统筹 到位 结合 转变 提升 优化 班子 专项 定位 着眼 一起 梯队 不动摇 层面 环节 阶段 原则 看 重 新的 月 年 一体 清零 加快 再 严禁 注重 服务 结对 亮点 要求 为主 台阶 字 大局 方向 规律 根本 不放过 一律 百分百 体系 闭环 清单 责任 问题 小时 一`,
);
