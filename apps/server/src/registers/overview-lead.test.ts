import { localDate } from "@xushi/core";
import { expect, test } from "vitest";
import { type LeadInput, overviewLead } from "./overview-lead.ts";

const both = (zh: string, en: string) => ({ zh, en });
const rate = (zh: string, en: string, value: string | null, unit = "%") => ({
  ...{ id: en, title: both(zh, en), definition: both("", ""), unit, part: "1", whole: "1", value },
  indicator: null,
});
const input = (more: Partial<LeadInput> = {}): LeadInput => ({
  register: {
    title: both("重点项目", "Key projects"),
    itemTitle: both("项目", "Project"),
    stages: {
      building: { title: both("在建", "Building") },
      finished: { title: both("竣工", "Finished"), kind: "done" },
      suspended: { title: both("暂停", "Suspended"), kind: "paused" },
    },
  },
  asOf: localDate("2026-11-05"),
  since: localDate("2026-10-31"),
  total: 180,
  stages: { building: 168, finished: 12 },
  rates: [
    rate("开工率", "Start rate", "80.8333"),
    rate("到位", "Arrived", "5", "元"),
    rate("转化率", "Conversion", null),
  ],
  watches: [
    { id: "late", title: both("滞后", "Behind"), definition: both("", ""), count: 14 },
    { id: "idle", title: both("未开复工", "Not resumed"), definition: both("", ""), count: 0 },
  ],
  changedSince: 23,
  ...more,
});

test("stages, rates, what needs looking at, what changed; what is nothing is not said", () => {
  expect(overviewLead(input())).toEqual({
    zh: "截至11月5日，重点项目共 180 个：在办 168 个，办结 12 个。开工率 80.8%。滞后 14 个。10月31日以来，23 个有变化。",
    en: "As of 5 Nov 2026, Key projects: 180 in all, 168 under way, 12 done. Start rate 80.8%. Behind: 14. Since 31 Oct 2026: 23 changed.",
  });
  expect(overviewLead(input({ since: null, changedSince: null, watches: [] })).zh).toBe(
    "截至11月5日，重点项目共 180 个：在办 168 个，办结 12 个。开工率 80.8%。",
  );
  expect(overviewLead(input({ changedSince: 0 })).zh).toContain("10月31日以来，没有变化。");
});

test("an empty register says what to do next", () => {
  expect(overviewLead(input({ total: 0 })).zh).toBe(
    "截至11月5日，重点项目里还没有条目。可以新增项目，也可以导入现有的 Excel 台账。",
  );
});
