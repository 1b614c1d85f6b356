import type { Refused as LedgerRefused } from "@xushi/ledger";
import { type Refused, refused } from "./outcome.ts";
import type { RefusalCode } from "./refusal-table.ts";

/** What the ledger refuses, in words. `unknown` says what was not found. */
export const ofLedger = (result: LedgerRefused, unknown: RefusalCode, id: string): Refused => {
  if (result.code === "not-found") return refused(unknown, { id });
  if (result.code === "not-open") {
    const standing = String(result.detail.status ?? "");
    return refused("figure.not-open", { standing: STANDING[standing] ?? { zh: "处理", en: "settled" } });
  }
  if (result.code === "forbidden") return forbidden(String(result.detail.table ?? ""));
  const reason = reasonOf(result.detail);
  return result.code === "conflict"
    ? refused("ledger.conflict", { reason }, { ledger: result.detail })
    : refused("ledger.invalid", { reason }, { ledger: result.detail });
};

/** What the database did not let the caller do, by the table that it was about. */
export const forbidden = (table: string): Refused =>
  refused(
    "access.forbidden",
    { what: TABLES[table] ?? { zh: "改动这里的内容", en: "a change here" } },
    { table },
  );

const TABLES: Readonly<Record<string, { zh: string; en: string }>> = {
  observation: { zh: "为这个单位、这条线填报数据", en: "reporting for this unit and line" },
  observation_withdrawal: { zh: "撤回这条数据", en: "withdrawing this observation" },
  adjudication: { zh: "裁定这条线的数据", en: "adjudicating in this line" },
  finding_explanation: {
    zh: "说明这条核对（要能填报或裁定其中一个数）",
    en: "explaining this finding (one must be able to report or settle one of its numbers)",
  },
  target: { zh: "为这个单位、这条线定目标", en: "setting targets for this unit and line" },
  target_withdrawal: { zh: "撤回这个目标", en: "withdrawing this target" },
  source: { zh: "在这个单位收存或共享来源", en: "receiving or sharing sources at this unit" },
  figure: { zh: "处理这份来源的数字", en: "deciding about the figures of this source" },
  indicator: { zh: "提出新指标", en: "proposing an indicator" },
  org_unit: { zh: "改动区域和单位", en: "changing org units" },
  post: { zh: "授予这个岗位（安全员不能授给自己）", en: "granting this post (nobody grants to himself)" },
  item: { zh: "登记或改动这个单位、这条线的条目", en: "entering or changing items of this unit and line" },
  item_version: {
    zh: "登记或改动这个单位、这条线的条目",
    en: "entering or changing items of this unit and line",
  },
  "roll-up": {
    zh: "汇总全县台账（要归口部门）",
    en: "rolling up the county's register (the office of the line may)",
  },
  saved_view: { zh: "保存这个视图", en: "saving this view" },
  post_end: { zh: "结束这个岗位", en: "ending this post" },
};

const STANDING: Readonly<Record<string, { zh: string; en: string }>> = {
  open: { zh: "是待处理状态", en: "left open" },
  accepted: { zh: "入账", en: "accepted" },
  rejected: { zh: "标为不要", en: "rejected" },
};

/** { field: "periodId", found: "2026-13" } → "field periodId, found 2026-13" */
const reasonOf = (detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .map(([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
