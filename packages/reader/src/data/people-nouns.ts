import { words } from "../text/word-index.ts";

/** People counted without a measure word: 近10万群众, 1.2万贫困人口. */
export const PEOPLE_NOUNS: readonly string[] =
  words(`群众 民众 居民 村民 市民 职工 师生 人口 游客 农民 党员 干部 学生 旅客 农户 移民 志愿者 员工 劳动力 老人 儿童
  贫困人口 贫困群众 农村人口 困难群众 脱贫人口 农村居民 城镇居民 贫困户 干部群众 党员干部 农民工 各族群众`);
