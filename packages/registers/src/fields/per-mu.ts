/** 亩均: what a firm yields on its land in a year, as reported for the evaluation. */
import { date, group, money, quantity } from "./define.ts";

export const yearlyMetrics = () =>
  group(
    "年度指标",
    "Yearly metrics",
    {
      year: quantity("年", "年度", "Year", { required: true, min: "2000", max: "2100" }),
      output: money("工业总产值", "Output", { aliases: ["总产值", "产值"] }),
      revenue: money("营业收入", "Revenue", { aliases: ["主营业务收入", "销售收入", "开票销售"] }),
      tax: money("评价税收", "Tax counted", { aliases: ["实缴税金", "税收"] }),
      valueAdded: money("增加值", "Value added", { aliases: ["工业增加值"] }),
      land: quantity("亩", "用地面积", "Land", { aliases: ["占地面积", "实际用地"] }),
      energy: quantity("吨标准煤", "综合能耗", "Energy", { aliases: ["等价值能耗", "能源消费量"] }),
      emissions: quantity("吨", "主要污染物排放量", "Emissions", { aliases: ["排放当量"] }),
      power: quantity("千瓦时", "用电量", "Power", { shownIn: "万千瓦时" }),
      research: money("研发费用", "Research", { aliases: ["研发投入", "R&D经费"] }),
      employees: quantity("人", "平均职工人数", "Employees", { aliases: ["从业人员平均人数", "职工人数"] }),
      checkedOn: date("核定日期", "Checked on"),
    },
    { aliases: ["亩均指标", "年度数据"] },
  );
