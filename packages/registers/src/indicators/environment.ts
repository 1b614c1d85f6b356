/** 生态与效益: energy, air, water, and what an acre yields. */
import type { Indicator } from "@xushi/core";
import { define } from "./define.ts";

const G = "生态与效益";
const RATIO = { unit: "%", nature: "ratio", valuation: "value_only" } as const;
const PER_MU = { unit: "万元/亩", nature: "ratio", valuation: "value_only", frequency: "Y" } as const;

export const ENVIRONMENT: readonly Indicator[] = [
  define(G, "energy-intensity-cut", "单位GDP能耗降低率", "Cut in energy use per unit of GDP", {
    ...RATIO,
    aliases: ["万元GDP能耗下降", "单位地区生产总值能耗降低率", "单位GDP能耗下降率", "能耗强度下降率"],
    frequency: "Y",
    scope: "降低为正",
  }),
  define(G, "pm25", "PM2.5平均浓度", "Mean PM2.5 concentration", {
    aliases: ["PM2.5", "细颗粒物", "细颗粒物平均浓度", "PM2.5浓度"],
    unit: "微克/立方米",
    direction: "lower",
    nature: "ratio",
    valuation: "value_only",
    scope: "年初以来平均",
  }),
  define(G, "good-air-days", "空气质量优良天数比例", "Share of days with good air", {
    ...RATIO,
    aliases: ["优良率", "空气优良率", "优良天数比例", "空气质量优良率", "空气优良天数比例"],
  }),
  define(G, "surface-water-quality", "地表水考核断面达标率", "Surface-water sections up to standard", {
    ...RATIO,
    aliases: ["水质优良比例", "地表水断面达标率", "考核断面达标率", "断面水质达标率"],
  }),
  define(G, "pollutant-emissions", "主要污染物排放量", "Emissions of main pollutants", {
    aliases: ["污染物排放量", "化学需氧量排放量", "COD排放量"],
    unit: "吨",
    direction: "lower",
    valuation: "value_only",
    frequency: "Y",
    scope: "化学需氧量、氨氮、氮氧化物、挥发性有机物分别核算；此处记化学需氧量",
  }),
  define(G, "tax-per-mu", "亩均税收", "Tax per mu", { ...PER_MU, scope: "评价税收÷用地面积" }),
  define(G, "industrial-value-added-per-mu", "亩均工业增加值", "Industrial value added per mu", {
    ...PER_MU,
    aliases: ["亩均增加值"],
  }),
];
