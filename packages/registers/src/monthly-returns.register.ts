import { addDays, type DecimalField, defineRegister } from "@xushi/core";
import { date, group, longText, text, unit } from "./fields/define.ts";
import { owner } from "./fields/offices.ts";
import { isBy, isInTime, isOverdue } from "./item-reading.ts";

/** May be below nothing: 利润, and growth of anything. */
const decimal = (
  unitWritten: string,
  zh: string,
  en: string,
  aliases: readonly string[] = [],
): DecimalField => ({ kind: "decimal", unit: unitWritten, title: { zh, en }, aliases });

/** A row an indicator, as the office wrote it: the value in the unit beside it. What is not known yet has no value. */
const figures = () =>
  group(
    "数据",
    "Figures",
    {
      name: text("指标", "Indicator", { aliases: ["指标名称"] }),
      period: text("时期", "Period", { required: true }),
      value: decimal("", "数值", "Value", ["本期", "累计"]),
      unit: text("单位", "Unit", { aliases: ["计量单位"] }),
      growth: decimal("%", "增速", "Growth", ["同比", "同比增长"]),
      note: longText("说明", "Note", { aliases: ["备注", "情况说明"] }),
      indicator: text("指标编号", "Indicator id", { required: true }),
    },
    { aliases: ["指标数据", "报送数据"] },
  );

const DONE: ReadonlySet<string> = new Set(["published", "void"]);

/**
 * 报送单: what an office reports for a month. It sends, another checks, a third hand approves, and publishing puts the figures into
 * the books in the same step. A return that came back runs on its old clock: sent in time is what was good in time.
 */
export const MONTHLY_RETURNS = defineRegister({
  id: "monthly-returns",
  title: { zh: "报送单", en: "Monthly returns" },
  itemTitle: { zh: "报送单", en: "Return" },
  line: "overall",
  fields: {
    name: text("名称", "Name", { required: true, aliases: ["报送单名称"] }),
    code: text("单号", "Number", { aliases: ["报送单号"] }),
    owner: owner(),
    about: unit("数据所属", "Figures of", {
      required: true,
      help: {
        zh: "部门报全县的数，镇街报本镇街的数",
        en: "An office reports the county's figures, a town its own",
      },
    }),
    month: date("月份", "Month", {
      required: true,
      help: {
        zh: "填该月最后一日；1–2月合报，填2月末",
        en: "The last day of the month; Jan–Feb is one return",
      },
    }),
    opensOn: date("开始报送", "Opens on"),
    dueOn: date("报送时限", "Due on", { required: true, aliases: ["截止日期", "时限"] }),
    closesOn: date("关闭日期", "Closes on"),
    figures: figures(),
    submittedOn: date("报送日期", "Submitted on"),
    checkedOn: date("审核日期", "Checked on"),
    approvedOn: date("审定日期", "Approved on"),
    publishedOn: date("入账日期", "Published on"),
  },
  computed: {
    filled: {
      kind: "decimal",
      unit: "项",
      title: { zh: "已填", en: "Filled" },
      from: ({ values }) =>
        values.figures === undefined
          ? undefined
          : String(values.figures.filter((f) => f.value !== undefined || f.growth !== undefined).length),
    },
    late: {
      kind: "flag",
      title: { zh: "逾期", en: "Late" },
      from: ({ stage, values }, { asOf }) =>
        stage === "void" ? undefined : isOverdue(values.dueOn, values.submittedOn, asOf),
    },
  },
  stages: {
    draft: {
      title: { zh: "填报", en: "Draft" },
      next: ["submitted"],
      definition: { zh: "填报单位正在填", en: "The office is filling it in" },
    },
    submitted: {
      title: { zh: "已报", en: "Submitted" },
      next: ["checked", "returned"],
      requires: ["figures"],
      sets: "submittedOn",
      fixed: true,
      definition: { zh: "填报单位已报送，等待审核", en: "Sent by the office, waiting to be checked" },
    },
    returned: {
      title: { zh: "退回", en: "Returned" },
      next: ["submitted"],
      reason: true,
      by: "overseer",
      clears: ["submittedOn", "checkedOn", "approvedOn"],
      definition: {
        zh: "审核不通过，写明原因退回；时限照计",
        en: "Sent back with a reason; the clock runs on",
      },
    },
    checked: {
      title: { zh: "已审核", en: "Checked" },
      next: ["approved", "returned"],
      sets: "checkedOn",
      by: "overseer",
      another: true,
      fixed: true,
      definition: { zh: "由归口部门核对口径和数据", en: "The office of the line has checked it" },
    },
    approved: {
      title: { zh: "已审定", en: "Approved" },
      next: ["published", "returned"],
      sets: "approvedOn",
      by: "overseer",
      another: true,
      fixed: true,
      definition: { zh: "由另一人审定，可以入账", en: "Approved by another hand, ready for the books" },
    },
    published: {
      title: { zh: "已入账", en: "Published" },
      kind: "done",
      next: ["returned"],
      sets: "publishedOn",
      by: "overseer",
      fixed: true,
      definition: {
        zh: "数据以“初步”入账，来源是这张报送单；要改就退回，改后再入账",
        en: "In the books as preliminary, with this return as source; to correct it, return it",
      },
    },
    void: { title: { zh: "作废", en: "Void" }, kind: "ended", by: "overseer", fixed: true },
  },
  first: "draft",
  roles: { owner: "owner" },
  name: "name",
  code: "code",
  columns: ["code", "name", "owner", "month", "dueOn", "filled", "late", "submittedOn", "publishedOn"],
  filters: ["owner"],
  span: { start: "opensOn", end: "dueOn" },
  clock: {
    kind: "deadline",
    from: "opensOn",
    due: "dueOn",
    done: "submittedOn",
    days: "natural-days",
    lightRule: "xuchuan-days-late",
  },
  posts: { stage: "published", group: "figures", month: "month", about: "about" },
  rates: {
    onTime: {
      title: { zh: "按期报送率", en: "Sent in time" },
      definition: {
        zh: "在时限内报送 ÷ 时限已到的报送单，被退回的按重报日期算",
        en: "Sent by the day ÷ those whose day has come; of a returned one the later sending counts",
      },
      part: ({ values: { submittedOn, dueOn } }) => isInTime(submittedOn, dueOn),
      whole: ({ stage, values }, { asOf }) => stage !== "void" && isBy(values.dueOn, asOf),
    },
    published: {
      title: { zh: "入账率", en: "Published" },
      definition: { zh: "已入账 ÷ 全部报送单", en: "Published ÷ all returns" },
      part: ({ stage }) => stage === "published",
      whole: ({ stage }) => stage !== "void",
    },
    firstTime: {
      title: { zh: "一次通过率", en: "Right the first time" },
      definition: { zh: "未被退回的 ÷ 已审核的", en: "Never sent back ÷ checked" },
      part: ({ entered }) => entered.returned === undefined,
      whole: ({ entered }) => entered.checked !== undefined,
    },
  },
  watches: {
    late: {
      title: { zh: "逾期未报", en: "Late" },
      definition: { zh: "时限已过，尚未报送", en: "The day is past, not sent" },
      includes: ({ stage, values }, { asOf }) =>
        !DONE.has(stage) &&
        isOverdue(values.dueOn, values.submittedOn, asOf) &&
        values.submittedOn === undefined,
    },
    dueSoon: {
      title: { zh: "3天内到期", en: "Due within three days" },
      definition: { zh: "3天内到期，尚未报送", en: "Due within three days, not sent" },
      includes: ({ stage, values: { dueOn, submittedOn } }, { asOf }) =>
        !DONE.has(stage) &&
        submittedOn === undefined &&
        dueOn !== undefined &&
        dueOn >= asOf &&
        dueOn <= addDays(asOf, 3),
    },
    toCheck: {
      title: { zh: "待审核", en: "To be checked" },
      definition: {
        zh: "已报送，等待审核、审定或入账",
        en: "Sent, waiting for check, approval or the books",
      },
      includes: ({ stage }) => stage === "submitted" || stage === "checked" || stage === "approved",
    },
    sentBack: {
      title: { zh: "退回在改", en: "Sent back" },
      definition: { zh: "审核不通过，正在改", en: "Being corrected" },
      includes: ({ stage }) => stage === "returned",
    },
  },
});
