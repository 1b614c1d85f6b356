import { defineRegister, type Register } from "@xushi/core";

/** Two registers that the product does not know: what is served comes from definitions alone. */
export const FIRMS = defineRegister({
  id: "firms",
  title: { zh: "施工企业", en: "Builders" },
  itemTitle: { zh: "企业", en: "Firm" },
  line: "industry-investment",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
  },
  stages: { open: { title: { zh: "在册", en: "Listed" } } },
  first: "open",
  roles: { owner: "owner" },
  name: "name",
  columns: ["name"],
});

export const BRIDGES = defineRegister({
  id: "bridges",
  title: { zh: "桥梁", en: "Bridges" },
  itemTitle: { zh: "桥", en: "Bridge" },
  line: "industry-investment",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    code: { kind: "text", title: { zh: "编号", en: "Code" } },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    place: { kind: "org-unit", title: { zh: "属地", en: "Place" } },
    kind: {
      kind: "choice",
      title: { zh: "类别", en: "Kind" },
      choices: { arch: { zh: "拱桥", en: "Arch" }, beam: { zh: "梁桥", en: "Beam" } },
    },
    cost: { kind: "decimal", unit: "元", shownIn: "万元", min: "0", title: { zh: "造价", en: "Cost" } },
    paid: { kind: "decimal", unit: "元", title: { zh: "已付", en: "Paid" } },
    builder: { kind: "reference", register: "firms", title: { zh: "施工企业", en: "Builder" } },
    permit: { kind: "files", title: { zh: "施工许可证", en: "Building permit" } },
    startedOn: { kind: "date", title: { zh: "开工日期", en: "Started on" } },
    signedOff: { kind: "files", title: { zh: "验收单", en: "Acceptance" } },
    nodes: {
      kind: "group",
      title: { zh: "节点", en: "Nodes" },
      fields: {
        name: { kind: "text", title: { zh: "节点", en: "Node" }, required: true },
        due: { kind: "date", title: { zh: "应完成", en: "Due" } },
        reachedOn: { kind: "date", title: { zh: "完成", en: "Reached" } },
        photos: { kind: "files", title: { zh: "照片", en: "Photos" } },
      },
    },
    reports: {
      kind: "group",
      title: { zh: "月报", en: "Monthly reports" },
      fields: {
        on: { kind: "date", title: { zh: "日期", en: "Day" } },
        text: { kind: "text", title: { zh: "进展", en: "Progress" }, long: true },
        photos: { kind: "files", title: { zh: "照片", en: "Photos" } },
      },
    },
    tiers: {
      kind: "group",
      title: { zh: "级别", en: "Tiers" },
      fields: {
        level: {
          kind: "choice",
          title: { zh: "级别", en: "Level" },
          choices: { city: { zh: "市级", en: "City" }, county: { zh: "县级", en: "County" } },
        },
        year: { kind: "decimal", unit: "年", title: { zh: "年度", en: "Year" } },
        batch: { kind: "text", title: { zh: "批次", en: "Batch" } },
      },
    },
  },
  computed: {
    unpaid: {
      kind: "flag",
      title: { zh: "未付清", en: "Not paid up" },
      from: ({ values }) => (values.cost === undefined ? undefined : values.cost !== values.paid),
    },
    half: {
      kind: "decimal",
      unit: "元",
      title: { zh: "造价之半", en: "Half of the cost" },
      from: ({ values }) => (values.cost === undefined ? undefined : String(Number(values.cost) / 2)),
    },
  },
  stages: {
    planned: { title: { zh: "谋划", en: "Planned" }, next: ["started"] },
    started: {
      title: { zh: "开工", en: "Started" },
      definition: { zh: "永久性工程破土", en: "Ground broken for permanent works" },
      next: ["checked"],
      requires: ["permit"],
      sets: "startedOn",
    },
    checked: { title: { zh: "交工", en: "Handed over" }, next: ["finished"] },
    finished: {
      title: { zh: "竣工", en: "Finished" },
      kind: "done",
      requires: ["signedOff"],
      by: "overseer",
      another: true,
    },
    stopped: { title: { zh: "暂停", en: "Stopped" }, kind: "paused" },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended" },
  },
  first: "planned",
  roles: { owner: "owner", place: "place" },
  name: "name",
  code: "code",
  columns: ["name", "owner", "kind", "cost", "unpaid"],
  filters: ["kind", "builder"],
  tiers: "tiers",
  clock: { kind: "milestones", group: "nodes", lightRule: "xuchuan-days-late" },
  rates: {
    startRate: {
      title: { zh: "开工率", en: "Start rate" },
      definition: { zh: "已开工 ÷ 未终止的全部", en: "Started ÷ all that were not dropped" },
      part: ({ stage }) => stage !== "planned",
      whole: ({ stage }) => stage !== "dropped",
      indicator: "fixed-asset-investment",
    },
    paid: {
      title: { zh: "已付", en: "Paid" },
      definition: { zh: "合计", en: "Sum" },
      unit: "元",
      part: ({ values }) => values.paid,
      indicator: "key-project-investment",
    },
  },
  breakdowns: {
    kinds: { title: { zh: "各类别", en: "Kinds" }, by: "kind", rates: ["startRate"] },
    builders: { title: { zh: "各责任单位", en: "Owners" }, by: "owner", rates: ["startRate", "paid"] },
  },
  watches: {
    dear: {
      title: { zh: "造价高", en: "Dear" },
      definition: { zh: "造价 100 万元以上", en: "1 million and more" },
      includes: ({ values }) => values.cost !== undefined && Number(values.cost) >= 1_000_000,
    },
    reported: {
      title: { zh: "有月报", en: "Reported" },
      definition: { zh: "至少一份月报", en: "At least one monthly report" },
      includes: ({ stage, values }) => stage === "started" && (values.reports ?? []).length > 0,
    },
  },
});

export const TEST_REGISTERS = [BRIDGES, FIRMS] as unknown as readonly Register[];
