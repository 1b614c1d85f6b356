/** 走访、拜访: who went to whom, and what came of it. */
import { choice, date, files, group, longText, official } from "./define.ts";

export const visits = () =>
  group(
    "走访对接",
    "Visits",
    {
      on: date("日期", "On", { required: true, aliases: ["走访时间", "对接时间"] }),
      kind: choice("方式", "Kind", {
        out: { zh: "外出拜访", en: "Went out" },
        hosted: { zh: "来访接待", en: "Hosted" },
        site: { zh: "上门走访", en: "Visited on site" },
        meeting: { zh: "推介会、座谈会", en: "Meeting" },
      }),
      by: official("带队领导", "Led by", { aliases: ["走访人", "对接人"] }),
      note: longText("情况", "What came of it", { aliases: ["对接情况", "走访情况"] }),
      files: files("附件", "Files"),
    },
    { aliases: ["走访情况", "对接情况", "拜访记录"] },
  );
