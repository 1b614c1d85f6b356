import { words } from "../text/word-index.ts";

/** Words that say which kind and never stand alone as what is counted: 刑事、治安|案件, 国家、省级|示范社. */
export const BARE_ATTRIBUTES: ReadonlySet<string> = new Set(
  words(`刑事 民事 治安 行政 民商事 商事 执行类 经济 国家级 国家 省级 市级 县级 区级 镇级 乡级 村级 省 市 县 区 乡 镇 大 中 小 大型 中型 小型 特大型 一级 二级 三级 四级 初级 中级 高级
  城市 农村 城镇 乡村 城区 公路 铁路 水路 国有 集体 民营 外资 内资 新建 改建 扩建 续建 在建 拟建 重点 一般 较大 重大 特大 公办 民办 春季 夏季 秋季 冬季 早 晚 早稻 养老 医疗 工伤 失业 生育
  财政 室内 室外 专科 本科 新增 危旧 老旧 传统 新型 正高级 副高级 正高 副高 小一 小二 初中 高中 小学 学前 男 女 甲级 乙级 A级 B级 省管 市管 县管 线上 线下 定点 流动 一类 二类 三类 长期 短期 国省 县乡 乡村 通乡 通村 通组 市政 园林`),
);
