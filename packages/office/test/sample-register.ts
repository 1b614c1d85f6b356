import { defineRegister, type Register } from "@xushi/core";

/** A register with every kind of field, titles that meet each other, and groups: what a workbook can be asked to hold. */
export const SAMPLE = defineRegister({
  id: "sample",
  title: { zh: "样例台账", en: "Sample register" },
  itemTitle: { zh: "项目", en: "Project" },
  line: "industry-investment",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, aliases: ["项目名称"], required: true },
    code: { kind: "text", title: { zh: "编码", en: "Code" }, aliases: ["项目编码"] },
    content: { kind: "text", long: true, title: { zh: "建设内容", en: "Content" } },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    place: { kind: "org-unit", title: { zh: "属地", en: "Place" } },
    total: { kind: "decimal", unit: "元", shownIn: "万元", title: { zh: "总投资", en: "Total investment" } },
    plan: {
      kind: "decimal",
      unit: "元",
      shownIn: "万元",
      title: { zh: "年度计划投资", en: "Planned this year" },
    },
    land: { kind: "decimal", unit: "亩", title: { zh: "用地面积", en: "Land" } },
    share: { kind: "decimal", unit: "%", title: { zh: "占比", en: "Share" } },
    category: {
      kind: "choice",
      title: { zh: "类别", en: "Category" },
      choices: {
        continuing: { zh: "续建", en: "Continuing" },
        fresh: { zh: "新开工", en: "New" },
        other: { zh: "其他", en: "Other" },
        rest: { zh: "其他", en: "Rest" },
      },
    },
    inStatistics: { kind: "flag", title: { zh: "纳统", en: "In statistics" } },
    startedOn: { kind: "date", title: { zh: "开工日期", en: "Started on" }, aliases: ["开工时间"] },
    finishBy: { kind: "date", title: { zh: "计划竣工日期", en: "To finish by" }, aliases: ["竣工时间"] },
    leader: { kind: "official", title: { zh: "包保领导", en: "Leader" } },
    lead: { kind: "reference", register: "leads", title: { zh: "来源线索", en: "Lead" } },
    where: { kind: "point", title: { zh: "坐标", en: "Point" } },
    papers: { kind: "files", title: { zh: "立项文件", en: "Papers" } },
    permits: {
      kind: "group",
      title: { zh: "手续", en: "Permits" },
      fields: {
        name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
        grantedOn: { kind: "date", title: { zh: "办结日期", en: "Granted on" } },
        fee: { kind: "decimal", unit: "元", title: { zh: "费用", en: "Fee" } },
        scan: { kind: "files", title: { zh: "扫描件", en: "Scan" } },
      },
    },
  },
  computed: {
    left: {
      kind: "decimal",
      unit: "元",
      shownIn: "万元",
      title: { zh: "剩余投资", en: "Left to invest" },
      from: () => "0",
    },
  },
  stages: {
    idea: { title: { zh: "谋划", en: "Idea" }, next: ["building"] },
    building: { title: { zh: "在建", en: "Building" }, next: ["done"], sets: "startedOn" },
    done: { title: { zh: "竣工", en: "Done" }, kind: "done" },
  },
  first: "idea",
  roles: { owner: "owner", place: "place" },
  name: "name",
  code: "code",
  columns: ["name", "owner", "total", "plan", "left", "papers"],
  span: { start: "startedOn", end: "finishBy" },
}) as unknown as Register;
