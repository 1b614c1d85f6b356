/** Weights and baselines that places published for 亩均评价. */
import type { PerMuRatio, PerMuScheme } from "./per-mu-score.ts";

const HUANGYAN_WEIGHTS: readonly (readonly [PerMuRatio, string])[] = [
  ["tax-per-mu", "30"],
  ["value-added-per-mu", "20"],
  ["value-added-per-energy", "20"],
  ["value-added-per-emissions", "10"],
  ["labour-productivity", "10"],
  ["research-share", "10"],
];

/** A firm without emission figures counts as average there. */
const huangyan = (year: number, baselines: readonly string[]): PerMuScheme => ({
  id: `huangyan-${year}`,
  place: "黄岩区",
  year,
  parts: HUANGYAN_WEIGHTS.map(([ratio, weight], i) => {
    const baseline = baselines[i] as string;
    return ratio === "value-added-per-emissions"
      ? { ratio, weight, baseline, whenMissing: baseline }
      : { ratio, weight, baseline };
  }),
  source: "https://www.chacewang.com/newsdetail/news430850.html（转载）",
});

export const HUANGYAN_2021 = huangyan(2021, ["26.01", "132.27", "2.54", "4861.08", "17.45", "0.0305"]);
export const HUANGYAN_2022 = huangyan(2022, ["24.097", "136.16", "2.694", "4929.81", "18.14", "0.0302"]);

/**
 * The demo county, and the default for a county that has not set its own: weights of a published scheme for firms above scale
 * (税收 45, 销售收入 20, 单位能耗增加值 15, 研发 15, 劳动生产率 5). Its baselines were not published; these are the demo county's.
 */
export const XUCHUAN_PER_MU: PerMuScheme = {
  id: "xuchuan-per-mu",
  place: "序川县",
  year: 2026,
  parts: [
    { ratio: "tax-per-mu", weight: "45", baseline: "12" },
    { ratio: "revenue-per-mu", weight: "20", baseline: "260" },
    { ratio: "value-added-per-energy", weight: "15", baseline: "2.2" },
    { ratio: "research-share", weight: "15", baseline: "0.022" },
    { ratio: "labour-productivity", weight: "5", baseline: "16" },
  ],
  source: "序川县亩均效益评价办法（示例县自定基准）",
};

/** Below scale only the tax on the land counts. */
export const XUCHUAN_PER_MU_SMALL: PerMuScheme = {
  ...XUCHUAN_PER_MU,
  id: "xuchuan-per-mu-small",
  parts: [{ ratio: "tax-per-mu", weight: "100", baseline: "8" }],
};
