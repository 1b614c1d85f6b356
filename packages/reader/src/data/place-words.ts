import type { PlaceLevel } from "../find/tokens.ts";
import { words } from "../text/word-index.ts";

/** Endings of names of administrative areas. */
export const PLACE_SUFFIXES: Readonly<Record<string, PlaceLevel>> = {
  省: "province",
  市: "city",
  州: "city",
  盟: "city",
  县: "county",
  区: "county",
  旗: "county",
  镇: "town",
  乡: "town",
  村: "village",
  /** Of 街道 alone. */
  道: "town",
};

/** 全区, 我市, 该镇: the place of that level that the text is about. */
export const POINTING_HEADS = "全我该本";

/** Characters behind a suffix that make it part of another word: 市场, 区域, 县级, 村民, 乡镇. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  省: "市级份道际会钱心事力",
  市: "域场民级区容貌值属直面长井校况价占值盈",
  州: "级市区县",
  盟: "友",
  县: "委级域道长处城乡直",
  区: "域间级位块别分划县",
  旗: "下舰帜",
  镇: "市村域长级区",
  乡: "市县村镇土愁亲情贤",
  道: "级路口",
  村: "民庄级落集口镇居容组规务干医史社",
};

/** Words that end like a place name and are none. */
export const COMMON_PLACE_LIKE: readonly string[] = words(`
  城市 大城市 小城市 新城市 都市 超市 股市 楼市 上市 门市 夜市 县市 各市 省市 入市 菜市 花市 地市 先进市 示范市 兴市 强市 大市 新市 副中心城市
  主产区 产区 地区 园区 社区 景区 校区 小区 片区 山区 牧区 灾区 库区 湖区 郊区 老区 辖区 城区 老城区 新城区 主城区 市区 县区 湾区 林区 厂区 矿区 湿地区 禁区 专区 街区 社区 自治区
  示范区 名胜区 展示区 养殖区 种植区 样板区 作业区 施工区 开发区 保护区 功能区 试验区 先行区 实验区 聚集区 集聚区 产业区 工业区 居民区 住宅区 高新区 经开区 新区 主城区 中心城区 建成区 棚户区 风景区 分区 市辖区 各区 河区 分洪区 蓄洪区 合作区 引领区 度假区 旅游区 服务区 特区 林场区 灌区 核心区 集中区 贫困地区 生活区 安置区 规划区 水源区 敏感区 重点区 沿线区 疫区 营区 战区 军区 片区 商业区 商圈区 政府区 误区 文明区 先进区 强区 兴区 立区 立市 一体化区
  各街道 镇街道 乡街道 主街道 条街道 老街道 城市街道 区街道 县街道 市街道 办街道 村街道 背街道 镇区街道 城区街道 相关街道 有关街道 部分街道
  兴县 富县 立县 贫困县 先进县 强县 示范县 国贫县 连片县 各县 整县 全县 市县 大县 郡县 名县 文明县 老县 区县 试点县 摘帽县 产粮县 小县 穷县 州县 百强县
  城镇 小城镇 村镇 乡镇 集镇 古镇 小镇 重镇 强镇 兴镇 特色镇 重点镇 中心镇 圩镇 墟镇 场镇 城关集镇 各镇 整镇 名镇 建制镇 示范镇 双十镇 先进镇 明星镇 文明镇
  城乡 家乡 老乡 下乡 返乡 入乡 回乡 异乡 故乡 各乡 整乡 之乡 水乡 民族乡 侨乡 他乡 还乡 进乡 镇乡
  农村 新村 山村 乡村 驻村 贫困村 行政村 自然村 中心村 示范村 逐村 各村 试点村 文明村 先进村 城中村 进村 到村 入村 美丽村 村村 搬迁村 空心村 安置村 每村 出村 回村 离村 建制村 富村 强村 治村 联村 包村 帮村 邻村 外村 整村 脱贫村 出列村 移民村 专业村 和美村 精品村 受灾村 回迁村 宜居村 星级村 后进村 特色村 薄弱村 重点村 度假村 地球村 下村
  联盟 加盟 东盟 欧盟 结盟 同盟
  国旗 党旗 红旗 军旗 旗旗 锦旗 升旗 彩旗 战旗
  国省 节省 反省 各省 外省 本省 邻省 兄弟省 全国省 跨省 大省 强省 出省 两省 省省
  神州 九州 杭州湾 沿州`);

/** Zones that have names of their own: 西咸新区, 序川经开区. */
export const NAMED_ZONES: readonly string[] = words(
  "新区 经开区 高新区 经济开发区 经济技术开发区 高新技术产业开发区 工业园区 产业园区 综保区",
);

/** Characters that no place name contains: they end the walk to the left. */
export const NAME_STOPS =
  "的在除和与及对向为是由从到至于以等各全我该本某这那个两几多每了着过把被让使给将已也还又就都很最更其并而或但若如日月年去来经据内把并中让说称有问请达赴走进示记者讯电自居展设化逐访任委建与";

/** Verbs that stand before 市委, 县政府 and the like. */
export const VERBS_BEFORE_OFFICES: readonly string[] = words(
  `做优 做精 做实 做好 列入 争列 坚持列 争创 创建 对接 融入 走在 位居 列全 壮大 激活 振兴 做强 做大 提升 学习 列入 按照 贯彻 传达 汇报 参加 出席 聆听 听取 领会 响应 配合 接受 服从 紧跟 对照 落实 推动 纳入 进入 走进 返回 报送 上报 报请 提请 根据 依托 实施 召开 现代 中心 重点 美丽 幸福 和谐 文明 生态 智慧 特色 先进 示范 贫困 边远 偏远 周边 附近 相关 有关 部分 多数 所有 全部 主要 其他 其它 国内 国外 省内 省外 市内 市外 市直 省直 县直 省级 市级 国家 中央 新型 大型 小型 中型 整个 乡镇 城乡`,
);

/** Of the stops, those that may stand right before the ending, or start a name of two at a boundary: 江都区, 和政县. */
export const SOFT_STOPS = "都化同中内来本自经建进达居任共展设全日月从向为上如将和其并";
