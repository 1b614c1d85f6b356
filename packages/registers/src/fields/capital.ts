/** 到位资金: each arrival with its proof, and whether it was recognised. What is not proved is not counted. */
import { choice, date, files, flag, group, money, quantity, text } from "./define.ts";

export const capital = () =>
  group(
    "到位资金",
    "Arrived capital",
    {
      arrivedOn: date("到位日期", "Arrived on", { required: true, aliases: ["到资时间"] }),
      kind: choice(
        "资金类型",
        "Kind",
        { domestic: { zh: "内资", en: "Domestic" }, foreign: { zh: "外资", en: "Foreign" } },
        { required: true },
      ),
      amount: money("金额", "Amount", { aliases: ["到位金额", "到位内资"] }),
      amountUsd: quantity("美元", "外资金额", "Amount in US dollars", {
        shownIn: "万美元",
        aliases: ["到位外资"],
      }),
      fixed: money("其中：固定资产", "Of it fixed assets"),
      proof: choice("凭证", "Proof", {
        verification: { zh: "验资报告", en: "Capital verification report" },
        bank: { zh: "银行进账单", en: "Bank receipt" },
        equipment: { zh: "设备清单及发票", en: "List of equipment with invoices" },
        voucher: { zh: "工程付款凭证", en: "Vouchers for works" },
        registered: { zh: "实缴注册资本", en: "Paid-in registered capital" },
        statistics: { zh: "统计入库数", en: "Figure of the statistics" },
      }),
      file: files("凭证文件", "File"),
      recognised: flag("已认定", "Recognised", { aliases: ["是否认定"] }),
      recognisedOn: date("认定日期", "Recognised on"),
      reason: text("不认定原因", "Why not recognised"),
    },
    { aliases: ["资金到位情况", "到资情况"] },
  );
