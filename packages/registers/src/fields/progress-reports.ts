/** 月报: what was done in a month, in money, words and photos. */
import { date, files, group, longText, money } from "./define.ts";

export const progressReports = () =>
  group(
    "月度进展",
    "Monthly reports",
    {
      month: date("月份", "Month", {
        required: true,
        help: { zh: "填该月最后一日", en: "The last day of the month" },
      }),
      invested: money("本月完成投资", "Invested in the month"),
      text: longText("进展情况", "Progress", { aliases: ["形象进度", "本月进展"] }),
      photos: files("现场照片", "Photos", {
        help: {
          zh: "照片应能看出项目名称、地点和拍摄时间",
          en: "A photo should show which project, where and when",
        },
      }),
    },
    { aliases: ["月报"] },
  );
