/** 存在问题: each with the unit that solves it and by when; open until it has a day of solution. */
import { date, flag, group, longText, unit } from "./define.ts";

export const problems = () =>
  group(
    "存在问题",
    "Problems",
    {
      text: longText("问题", "Problem", { required: true, aliases: ["存在问题", "堵点", "卡点"] }),
      needsCoordination: flag("需协调", "Needs coordination", { aliases: ["需县级协调", "需协调事项"] }),
      owner: unit("解决单位", "Solved by", { aliases: ["责任单位", "牵头单位"] }),
      deadline: date("解决时限", "Deadline", { aliases: ["完成时限"] }),
      solvedOn: date("解决日期", "Solved on"),
      outcome: longText("解决情况", "Outcome"),
    },
    { aliases: ["问题及需协调事项"] },
  );
