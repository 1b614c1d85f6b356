/** A register for tests: every kind of field, a stage that is the overseeing office's, a pause. */
import { defineRegister, localDate, type Register, type Values } from "@xushi/core";
import type { ItemRow, NewItem } from "../../src/item-books.ts";

export const WELLS = defineRegister({
  id: "wells",
  title: { zh: "水井", en: "Wells" },
  itemTitle: { zh: "井", en: "Well" },
  line: "agriculture",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    code: { kind: "text", title: { zh: "编号", en: "Code" } },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    place: { kind: "org-unit", title: { zh: "属地", en: "Place" } },
    cost: { kind: "decimal", unit: "元", title: { zh: "造价", en: "Cost" } },
    dug: { kind: "date", title: { zh: "开挖日期", en: "Dug on" } },
    drinkable: { kind: "flag", title: { zh: "可饮用", en: "Drinkable" } },
    kind: {
      kind: "choice",
      title: { zh: "类别", en: "Kind" },
      choices: { tube: { zh: "管井", en: "Tube" }, open: { zh: "大口井", en: "Open" } },
    },
    keeper: { kind: "official", title: { zh: "管护人", en: "Keeper" } },
    feeds: { kind: "reference", register: "wells", title: { zh: "供给", en: "Feeds" } },
    report: { kind: "files", title: { zh: "验收单", en: "Report" } },
    tiers: {
      kind: "group",
      title: { zh: "级别批次", en: "Tiers" },
      fields: {
        level: {
          kind: "choice",
          title: { zh: "级别", en: "Level" },
          choices: { province: { zh: "省", en: "Province" }, city: { zh: "市", en: "City" } },
        },
        year: { kind: "decimal", unit: "年", title: { zh: "年度", en: "Year" } },
        batch: { kind: "text", title: { zh: "批次", en: "Batch" } },
        beside: { kind: "reference", register: "wells", title: { zh: "相邻", en: "Beside" } },
      },
    },
    at: { kind: "point", title: { zh: "位置", en: "At" } },
  },
  stages: {
    planned: { title: { zh: "谋划", en: "Planned" }, next: ["dug"] },
    dug: { title: { zh: "成井", en: "Dug" }, next: ["accepted"], sets: "dug" },
    accepted: { title: { zh: "验收", en: "Accepted" }, kind: "done", by: "overseer", requires: ["report"] },
    stopped: { title: { zh: "暂停", en: "Stopped" }, kind: "paused" },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended" },
  },
  first: "planned",
  roles: { owner: "owner", place: "place" },
  name: "name",
  code: "code",
  columns: ["name", "cost", "dug", "kind"],
  filters: ["kind", "drinkable"],
  tiers: "tiers",
}) as unknown as Register;

export const DAY = localDate("2026-11-05");

export const well = (fields: Values = {}, more: Partial<NewItem> = {}): NewItem => ({
  registerId: "wells",
  values: { name: "东井", owner: "town", ...fields },
  ...more,
});

export const file = (n: number) => ({
  sha256: n.toString(16).padStart(64, "f"),
  name: `验收${n}.pdf`,
  size: n,
});

export const changeOf = (row: ItemRow, values: Values, reason = "") => ({
  itemId: row.itemId,
  version: row.version,
  values: { ...row.values, ...values },
  reason,
});

export const moveOf = (row: ItemRow, to: string, values: Values = {}, reason = "") => ({
  ...changeOf(row, values, reason),
  to,
  on: DAY,
});
