import { words } from "../text/word-index.ts";

/** Names that point back to what was measured before: 增幅全市第一, 占比达到12%. */
export const GENERIC_NAMES: ReadonlySet<string> = new Set(
  words(`名义 增速 增幅 涨幅 降幅 跌幅 增长率 增长 同比 环比 总量 规模 进度 时序进度 序时进度 占比 比重 比例 完成率 同比增长 增长速度 增长幅度 幅度 增量 平均 两年平均
  总体 其中 总数 数量 同期 排名 位次 名次 综合排名 上涨 下降 涨势 速度 水平 平均水平 目标 任务 年度任务 年度计划 全年任务 全年目标 计划 总计 合计 共计 累计 数据 结果 去年 上年 今年 同比上涨 同比下降 人民币 左右 以上 以下 增加 减少 提高 年均 年均增长 增收 减收 增支 减支 金额 任务数 目标数 计划数 完成数 执行数 预算数 同比增速 增速同比 峰值 最高值 最低值 极值 均值 平均值 新高 历史新高 总值 数值 标准值 期末 期初 年末 上年同期 去年同期 该项 这项 其比重 累计增长 价格涨幅 余`),
);

/** 总投资 and its kin name a measure without its owner; behind them a counted noun may follow: 全长35公里堤防. */
export const BARE_MEASURES: ReadonlySet<string> = new Set(
  words(
    "长度 宽度 高度 全长 总长 长 总长度 长度 宽 高 约 面积 总面积 共 总 合 长约 全程 双向 单向 日 每天 每日",
  ),
);
