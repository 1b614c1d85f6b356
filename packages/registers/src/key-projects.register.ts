import { defineRegister } from "@xushi/core";

/**
 * 重点项目. The physical state only: whether a project counts as 续建 or 新开工 this year is its plan category, a field.
 * Stages follow the canonical chain of the field; a project may be suspended and resumed, or dropped, at any time.
 */
export const KEY_PROJECTS = defineRegister({
  id: "key-projects",
  title: { zh: "重点项目", en: "Key projects" },
  itemTitle: { zh: "项目", en: "Project" },
  line: "industry-investment",
  fields: {
    name: { kind: "text", title: { zh: "项目名称", en: "Name" }, required: true },
    code: {
      kind: "text",
      title: { zh: "项目代码", en: "Project code" },
      aliases: ["投资项目代码", "项目统一代码"],
    },
    place: { kind: "org-unit", title: { zh: "属地", en: "Place" }, aliases: ["建设地点", "所属镇街"] },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    planCategory: {
      kind: "choice",
      title: { zh: "计划类别", en: "Plan category" },
      choices: {
        continuing: { zh: "续建", en: "Continuing" },
        planned: { zh: "计划开工", en: "To start" },
        reserve: { zh: "储备", en: "Reserve" },
        finishing: { zh: "竣工", en: "To finish" },
      },
    },
    totalInvestment: {
      kind: "decimal",
      unit: "元",
      title: { zh: "总投资", en: "Total investment" },
      aliases: ["计划总投资"],
    },
    yearPlan: { kind: "decimal", unit: "元", title: { zh: "年度计划投资", en: "Planned this year" } },
    contract: { kind: "files", title: { zh: "投资协议", en: "Investment agreement" } },
    approval: { kind: "files", title: { zh: "立项（核准、备案）文件", en: "Approval or filing" } },
    startEvidence: { kind: "files", title: { zh: "开工佐证", en: "Evidence of start" } },
    statisticsOn: { kind: "date", title: { zh: "入库纳统日期", en: "Entered the statistics database" } },
    acceptance: { kind: "files", title: { zh: "竣工验收文件", en: "Completion acceptance" } },
  },
  stages: {
    lead: { title: { zh: "线索", en: "Lead" }, next: ["talks"] },
    talks: { title: { zh: "在谈", en: "In talks" }, next: ["signed"] },
    signed: { title: { zh: "签约", en: "Signed" }, next: ["preparing"], requires: ["contract"] },
    preparing: { title: { zh: "前期", en: "Preparing" }, next: ["started"] },
    started: {
      title: { zh: "开工", en: "Started" },
      next: ["registered"],
      requires: ["approval", "startEvidence"],
    },
    registered: {
      title: { zh: "入库纳统", en: "In statistics" },
      next: ["building"],
      requires: ["statisticsOn"],
    },
    building: { title: { zh: "在建", en: "Under construction" }, next: ["finished"] },
    finished: { title: { zh: "竣工", en: "Finished" }, next: ["producing"], requires: ["acceptance"] },
    producing: { title: { zh: "投产", en: "In production" }, next: ["capacity"] },
    capacity: { title: { zh: "达产", en: "At capacity" }, next: ["effective"] },
    effective: { title: { zh: "达效", en: "Fully effective" }, kind: "done" },
    suspended: { title: { zh: "暂停", en: "Suspended" }, kind: "paused" },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended" },
  },
  first: "lead",
  roles: { owner: "owner", place: "place" },
  name: "name",
  code: "code",
  columns: ["name", "place", "owner", "planCategory", "totalInvestment", "yearPlan"],
});
