import { words } from "../text/word-index.ts";

/** Ends of names that say how a thing is measured: 产量 of 油料产量. A list shares the one that stands last. */
export const MEASURE_TAILS: readonly string[] = words(`
  增加值 总产值 产值 产量 总产量 单产 销售额 零售额 营业额 销售量 销量 销售收入 营业收入 主营业务收入 可支配收入 净收入 人均可支配收入 居民人均可支配收入 居民可支配收入 人均纯收入
  贷款余额 存款余额 余额 播种面积 种植面积 养殖面积 销售面积 竣工面积 开工面积 施工面积 人数 参保人数 报名人数 受益人数 人次 参保人次 接待人次 件数 起数 案件数 户数 家数 处数 床位数
  用电量 用水量 用气量 发电量 供水量 供电量 货运量 客运量 旅客周转量 货物周转量 周转量 吞吐量 客流量 车流量 进出口总额 进出口额 进出口总值 进出口 出口额 进口额 成交量 成交额 交易额 交易量
  增速 增幅 涨幅 降幅 覆盖率 参保率 普及率 合格率 优良率 达标率 办结率 满意率 入学率 巩固率 就诊率 利用率 成活率 贡献率 失业率 入住率 完成率 处理率 排放量 存栏量 出栏量 存栏 出栏 平均浓度 年均浓度 浓度
  新增贷款 补助标准 保障标准 缴费标准 补贴标准 开票销售收入 开票销售 应税销售 实际使用外资 到位资金 消费价格 价格 税收收入 基金收入 基金支出 养殖量 接待量 发案数 破案数`);

/** These are measures by themselves, and take no tail from the rest of a list: GDP、财政收入. */
export const WHOLE_MEASURES: ReadonlySet<string> = new Set(
  words(
    "GDP 社零 规上工业 固投 工投 投资 消费 出口 进口 外贸 财政收入 税收 利润 收入 支出 总量 规模 工业投资 民间投资 固定资产投资 存款 贷款 总值 生产总值 地区生产总值",
  ),
);
