import { words } from "../text/word-index.ts";

/** Words that put what follows in the future. Not 计划 as a noun (年度计划的), 将军, 主要. */
export const TARGET_WORDS: readonly string[] =
  words(`将 要 年内 计划 拟 力争 确保 争取 预计 预期 有望 可望 打算 目标为 目标是 目标： 目标: 主要目标 预期目标 奋斗目标 总体目标 发展目标 工作目标 力求 规划到 即将 规划床位 规划病床 规划面积 规划用地 规划总面积 规划总用地 规划建筑面积 规划总建筑面积 规划占地 规划投资 规划总投资 规划种植 规划改造 规划新建 规划新增 规划引进 规划发展 规划建成 规划打造 规划总 目标任务为 目标任务是 任务为 尽力争取 拟于 届时 规划建设
  要完成 要实现 要达到 要确保 要新增 要建成 今后 未来 下一步 明年 力保 必保 必须完成 着力实现 全力完成 预算安排`);

const BUILT =
  "建成 达产 投产 竣工 完工 投用 投运 运营 通车 达效 达产达效 满产 投入使用 投入运营 投入运行 投入生产 建成投产 建成投用 建成使用 全面建成 全部建成 建成达产 建成运营 改造完成 建设完成 实施完成 项目完成 工程完成 全部完成 正式运营 全面投产 开业 启用 开通 蓄水";

/** 建成后, 全部达产达效后: what a thing brings once it is there. */
export const ONCE_BUILT: readonly string[] = words(BUILT).map((word) => `${word}后`);

/** Words that bring it back: what is done, or in force. */
export const ACTUAL_WORDS: readonly string[] = words(
  `已 截至 截止 完成了 实现了 累计 达到了 目前 现有 去年 上年 建成了 已经 曾 此前`,
);

/** A target word is none behind these: 年度计划, 全年目标, 投资计划. */
export const NOT_TARGET_AFTER: readonly string[] = words(
  `年度 全年 年 五年 三年 行动 投资 工作 占 完成 生产 招生 实施 招商 达 既定 原 名将 干将 部将 大 发展 推进 整治 提升 培育 建设 使用 采购 培训 培养 分配 整改 帮扶 扶贫 治理 供应 供地 用地 融资`,
);

/** Verbs and adverbs that open a sentence of a plan: 加快发放1.3亿元 after a sentence with 将. */
export const PLAN_OPENINGS: readonly string[] =
  words(`加快 持续 继续 着力 大力 深入 全面 高标准 高质量 高水平 扎实 坚持 推动 推进 实施 加强 完善 强化 优化 提升 打造 建设 新建 培育 引进 争创 开展 抓好 抓紧 做好 做强 做大 招引 新增 设立 每年 改造
  推动 支持 鼓励 健全 深化 统筹 积极 突出 围绕 聚焦 发展 扩大 稳步 有序 严格 创新 完成 建成 启动 安排 投入 在原有 在巩固 上述 项目 工程 届时 该项目 该工程`);
