import type { Bound } from "@xushi/core";
import { words } from "../text/word-index.ts";

/** What a word directly before a number says about it. */
export type Cue = {
  readonly bound?: Bound | undefined;
  /** Rises (1) or falls (−1). */
  readonly move?: 1 | -1 | undefined;
  /** The number is where the movement ends: 提高到, 降至. */
  readonly to?: true | undefined;
  /** The number is where the movement starts: 由 … 增加到. */
  readonly from?: true | undefined;
  /** 分别: one number for each of several things. */
  readonly each?: true | undefined;
  /** 均, 都: one number for all of several things. */
  readonly all?: true | undefined;
  /** A position in a ranking: 排名, 位居. */
  readonly rank?: true | undefined;
  /** 有: what is had follows the number, its owner stands before. */
  readonly holds?: true | undefined;
  /** 推进缓慢的有3项: what stands before says how the counted things fare. */
  readonly status?: true | undefined;
  /** 同比, 环比: measured against an earlier time. */
  readonly base?: true | undefined;
  /** 不少于, 控制在: a bound that someone set. */
  readonly goal?: true | undefined;
  /** Counts up to now or in all: 累计, 共. What stands between it and the number is a verb. */
  readonly adverb?: true | undefined;
  /** An achievement: 完成, 实现. */
  readonly achieved?: true | undefined;
};

const GROUPS: readonly (readonly [Cue, string])[] = [
  [
    {},
    "一共有 达 达到 达到了 达了 已达 已达到 高达 到达 可到达 可达到 能达到 能达 预计可达 预计达 占到 占到了 为 是 计 即 约为 的 了 呈 呈现 呈现出 自 发展到 扩大到 扩大到了 扩展到 可达 可 能 各 由此 因此 从而 至此 届时 : ： = 实际 应 稳定在 保持在 维持在 保持 稳定 在 维持 保证 保证在 均值为 数为 每平方公里 每平方千米 为每平方公里 为每平方千米",
  ],
  [{ holds: true, status: true }, "的有 的共有 的已有 的还有 的只有 的仅有"],
  [{ holds: true }, "有 共有 现有 已有 就有 只有 仅有 还有 拥有 将有 设有 建有 包括 涉及 中有 包含"],
  [{ bound: "about" }, "近 约 大约 将近 约有 达约 接近 近乎 约达 达近 为约 大概 约占"],
  [{ bound: "ge", goal: true }, "不低于 不少于 不小于 力争达到 至少"],
  [{ bound: "le", goal: true }, "控制在 不超过 不高于"],
  [
    { bound: "ge" },
    "迈上 迈过 跨上 跨过 跃上 跃升至 登上 站上 超 超过 超过了 已超 已超过 突破 突破了 已突破 逾 过 高于 大于 多于 达到并超过 最低 最少 满 足足 ≥ >",
  ],
  [{ bound: "le" }, "不多于 不足 低于 少于 小于 至多 最多 不到 未超过 限制在 最高 ≤ <"],
  [
    { to: true },
    "至 到 升至 升到 增至 增到 增加到 增加至 上升到 上升至 提高到 提高至 提升到 提升至 扩大至 降至 降到 下降到 下降至 减至 减少到 减少至 缩小到 缩小至 拓宽为 加宽为 扩大为 扩建为 压缩为 缩减为 调减为 缩短到 缩短至 缩短为 压缩到 压缩至 压减到 压减至 增长到 增长至 拓宽到 拓宽至 扩建到 扩容到 收窄到 收窄至 回落到 回落至 调整到 调整为 调高到 提高为",
  ],
  [{ move: 1, base: true }, "同比增收 比上年增收 同比多收 同比净增"],
  [
    { move: 1 },
    "提速 名义增长 实际增长 名义同比增长 上浮 上浮了 多增 多放 多投放 多发放 年增 年增长 年均增 日增 增长 增长了 同比增长 高 高了 增加 增加了 上升 上升了 提高 提高了 提升 提升了 上涨 上涨了 增 涨 涨了 多 多收 加快 加快了 扩大 扩大了 高出 快于 领先 增长达 攀升 上扬 激增 猛增 净增 净增长 增幅达 增幅为 增幅 增速 增速为 增速达 涨幅 涨幅为 涨幅达 增长幅度为 增长率为 增长率 回升 好于 优于 超出 增速达到 增幅达到 正增长 升高 拉高 年均增长 增产 超额 增支 多支 递增 年递增 同比上升",
  ],
  [
    { move: -1 },
    "低 低了 下降 下降了 减少 减少了 降低 降低了 回落 回落了 下滑 下滑了 下跌 下跌了 下浮 下浮了 少增 少放 下拉 下拉了 拖累 拖低 跌 降 降了 减 减了 少 少收 收窄 收窄了 缩小 缩小了 缩短 缩短了 压缩 压缩了 压减 压减了 落后 滞后 滞后于 欠 降幅 降幅为 降幅达 跌幅 跌幅为 下调 减幅 减幅为 放缓 减缓 慢于 负增长 减产 减收 减支 削减 压降 缩减 锐减 递减 节约率",
  ],
  [{ from: true }, "由 从 由原先的 原有 原有的 原来 原来的 原先 原先的 由原来的 从原来的"],
  [{ each: true }, "分别 分别为 分别是 分别达 分别达到 依次为 依次是 分别占 各为 分别有"],
  [{ all: true }, "均 都 均为 均达 均达到 都是 都达到 都达到了 双双 全部 均列 均居 均超过 都超过 皆"],
  [
    { rank: true },
    "挺进 迈入 冲刺 进位 综合排名 总排名 综合考评 排名 排在 排 位居 位列 名列 居 列 位于 荣获 荣登 获 获得 夺得 进入 跻身 稳居 居于 蝉联 荣列 升至 升到 评为",
  ],
  [
    { adverb: true },
    "共 共计 总计 合计 累计 已 已经 仅 只 就 又 再 还 也 共同 先后 陆续 全年 总共 一共 新 前后 目前 现 现已 另 另有 初步 预计 计划 拟 将 力争 争取 确保 可望 有望 平均 每 人均 同期 实际 年均 两年平均 三年平均 每个学生 每名学生 每位学生 每生每天 每生每年 每学年 每学期 每村 每生 每人 每户 每亩 每吨 每公斤 每斤 每平方米 每人次 每月 每人每月 每人每年 每户每年 每天 每日 每次 每小时 每百户 每千人 每万人 户均 亩均 平均每年 累计达 合计达 共计达 预期 要 首次 再次 率先 一举 成功 顺利 力争实现 或将 或 仍 仍有 尚有 最终 才 约计 最高达 现存 将会 便",
  ],
  [{ base: true }, "同比 环比 同比多 较去年 较上年 同口径"],
  [{ achieved: true }, "完成 完成了 实现 实现了 已完成 已实现 完成达"],
];

/** Every word that can stand between the name of an indicator and its number. */
export const CUES: ReadonlyMap<string, Cue> = new Map(
  GROUPS.flatMap(([cue, list]) => words(list).map((word) => [word, cue] as const)),
);

/** Words behind a number that bound it: 80%以上, 50万吨左右. */
export const BOUNDS_AFTER: ReadonlyMap<string, Bound> = new Map([
  ...words("以上 及以上 以上的 之上").map((word) => [word, "ge"] as const),
  ...words("以内 以下 之内 及以下").map((word) => [word, "le"] as const),
  ...words("左右 上下 有余 多 余 来").map((word) => [word, "about"] as const),
]);
