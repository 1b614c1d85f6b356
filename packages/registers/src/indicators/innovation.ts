/** 创新: science and technology. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "创新";
const COUNT = { unit: "家", nature: "stock", valuation: "value_only" } as const;

export const INNOVATION: readonly Indicator[] = [
  define(G, "rd-intensity", "研究与试验发展经费投入强度", "Intensity of R&D expenditure", {
    aliases: ["R&D占比", "研发强度", "研发投入强度", "R&D经费投入强度", "全社会研发投入强度"],
    unit: "%",
    nature: "ratio",
    valuation: "value_only",
    frequency: "Y",
    scope: "R&D经费与地区生产总值之比",
  }),
  define(G, "high-tech-enterprises", "高新技术企业数", "High and new technology enterprises", {
    ...COUNT,
    aliases: ["高企", "高新技术企业", "国家高新技术企业", "国家高新技术企业数"],
    frequency: "Q",
  }),
  define(G, "tech-smes", "科技型中小企业入库数", "Registered technology-based small firms", {
    ...COUNT,
    aliases: ["科技型中小企业", "科技型中小企业数", "科技型中小企业评价入库数"],
    frequency: "Q",
  }),
  define(G, "little-giants", "专精特新“小巨人”企业", "Specialised “little giant” enterprises", {
    ...COUNT,
    aliases: ["专精特新小巨人企业", "“小巨人”企业", "小巨人企业", "专精特新“小巨人”企业数"],
    frequency: "Y",
  }),
  define(
    G,
    "invention-patents",
    "每万人口高价值发明专利拥有量",
    "High-value invention patents per 10,000 people",
    {
      aliases: ["万人高价值发明专利拥有量", "每万人高价值发明专利拥有量"],
      unit: "件",
      nature: "stock",
      valuation: "value_only",
      frequency: "Q",
    },
  ),
  define(G, "technology-contracts", "技术合同成交额", "Value of technology contracts", {
    aliases: ["技术合同交易额", "技术合同登记成交额"],
    frequency: "Q",
  }),
];
