/** The county's eight chains: what they make, and which parts of each have nobody yet. */
export type ChainSpec = {
  readonly name: string;
  readonly owner: string;
  readonly products: readonly string[];
  /** Upstream, midstream, downstream; a name with "!" is a gap. */
  readonly segments: readonly (readonly [position: string, name: string])[];
};

export const CHAIN_LIST: readonly ChainSpec[] = [
  {
    name: "新能源汽车零部件产业链",
    owner: "office:industry",
    products: ["电驱动总成", "汽车线束", "轻量化底盘件", "热管理系统"],
    segments: [
      ["upstream", "铝镁合金"],
      ["upstream", "功率器件!"],
      ["midstream", "电驱动"],
      ["midstream", "底盘与线束"],
      ["downstream", "整车配套"],
      ["support", "检测认证!"],
    ],
  },
  {
    name: "光电显示产业链",
    owner: "office:industry",
    products: ["光学膜", "背光模组", "车载显示屏"],
    segments: [
      ["upstream", "光学膜材"],
      ["upstream", "驱动芯片!"],
      ["midstream", "背光模组"],
      ["downstream", "显示终端"],
    ],
  },
  {
    name: "绿色食品产业链",
    owner: "office:agriculture",
    products: ["茶叶精深加工", "山核桃食品", "预制菜", "菊花饮品"],
    segments: [
      ["upstream", "种养基地"],
      ["midstream", "精深加工"],
      ["downstream", "冷链物流!"],
      ["downstream", "品牌销售"],
    ],
  },
  {
    name: "生物医药产业链",
    owner: "office:industry",
    products: ["中药饮片", "医用敷料", "原料药中间体"],
    segments: [
      ["upstream", "药材种植"],
      ["midstream", "原料药"],
      ["midstream", "制剂!"],
      ["downstream", "医疗器械"],
    ],
  },
  {
    name: "新材料产业链",
    owner: "office:industry",
    products: ["功能性薄膜", "水性涂料", "高性能纤维"],
    segments: [
      ["upstream", "基础树脂!"],
      ["midstream", "功能薄膜"],
      ["midstream", "涂料助剂"],
      ["downstream", "应用制品"],
    ],
  },
  {
    name: "高端装备产业链",
    owner: "office:industry",
    products: ["精密铸件", "液压系统", "智能仓储装备"],
    segments: [
      ["upstream", "精密铸造"],
      ["midstream", "关键零部件"],
      ["midstream", "控制系统!"],
      ["downstream", "整机装备"],
    ],
  },
  {
    name: "电子信息产业链",
    owner: "office:science",
    products: ["连接器", "电子陶瓷", "智能传感器"],
    segments: [
      ["upstream", "电子陶瓷"],
      ["midstream", "连接器"],
      ["midstream", "传感器!"],
      ["downstream", "智能终端"],
    ],
  },
  {
    name: "文化旅游产业链",
    owner: "office:tourism",
    products: ["精品民宿集群", "古镇夜游", "研学营地"],
    segments: [
      ["upstream", "资源开发"],
      ["midstream", "住宿餐饮"],
      ["midstream", "演艺!"],
      ["downstream", "文创商品"],
    ],
  },
];
