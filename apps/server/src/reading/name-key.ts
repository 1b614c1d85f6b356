/**
 * Keys under which two ways to write a name meet: ＧＤＰ and GDP, 固定资产投资（不含农户） and 固定资产投资. The most faithful
 * key comes first, so that 财政收入（地方级） is found as such before the bracket is dropped.
 */
export const nameKeys = (text: string): string[] => {
  const exact = text
    .normalize("NFKC")
    .replace(/[\s"'“”‘’《》「」·]/gu, "")
    .toLowerCase();
  const open = exact.replace(/\([^()]*\)/g, "");
  return [...new Set([exact, open])].filter((k) => k !== "");
};

/** Words before an indicator that say whose it is; whose it is stands in the figure's place. */
const WHOSE =
  /^(?:全省|全市|全县|全区|全镇|全乡|全街道|我省|我市|我县|我区|我镇|本县|本区|本镇|该县|该区|该镇)/;
/** Words after an indicator that say which face of it is meant; that stands in the figure's kind. */
const FACE =
  /(?:同比)?(?:增长率|增长速度|增速|增幅|完成率|完成额|总体|总量|目标任务|年度任务|年度目标|任务|目标|总数|数量|个数|家数|户数|(?<!指)数)$/;

/** 全县社会消费品零售总额增速 → 社会消费品零售总额; a name that is nothing but such words stays as it is. */
export const bareName = (key: string, places: readonly string[] = []): string => {
  const place = places.find((p) => key.startsWith(p) && key.length > p.length);
  const own = (place === undefined ? key : key.slice(place.length)).replace(WHOSE, "");
  const bare = own.replace(FACE, "");
  return bare === "" ? key : bare;
};

/** 规模以上工业企业数 is written 规模以上工业企业 beside a number; 居民消费价格指数 keeps its 数. `undefined` without such an ending. */
export const countedThing = (name: string): string | undefined => {
  const bare = name.replace(/(?<!指)数$/, "");
  return bare === name ? undefined : nameKeys(bare)[0];
};
