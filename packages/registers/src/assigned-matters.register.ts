import { addDays, defineRegister } from "@xushi/core";
import { choice, date, files, group, longText, official, quantity, text, unit } from "./fields/define.ts";
import { leader, owner, place, responsible, supporting } from "./fields/offices.ts";
import { isBy, isInTime, isOverdue } from "./item-reading.ts";

const extensions = () =>
  group(
    "延期",
    "Extensions",
    {
      askedOn: date("申请日期", "Asked on"),
      until: date("延至", "Until", { required: true }),
      reason: longText("原因", "Reason", { required: true }),
      approvedBy: official("批准人", "Approved by"),
      file: files("延期批复", "Approval"),
    },
    { aliases: ["延期情况"] },
  );

/**
 * 上级交办: an order with a deadline, an answer, and a check by another office. The deadline is the answer's; whether the answer is
 * good is the check's to say, and a bad one comes back with its clock running on.
 */
export const ASSIGNED_MATTERS = defineRegister({
  id: "assigned-matters",
  title: { zh: "上级交办", en: "Assigned matters" },
  itemTitle: { zh: "交办件", en: "Matter" },
  line: "overall",
  fields: {
    name: text("事项", "Matter", { required: true, aliases: ["交办事项", "督办事项", "事项名称", "标题"] }),
    code: text("交办单号", "Order number", { aliases: ["督办单号", "编号", "文号", "单号"] }),
    from: choice(
      "交办层级",
      "From",
      {
        state: { zh: "国家", en: "State" },
        province: { zh: "省", en: "Province" },
        city: { zh: "市", en: "City" },
        county: { zh: "县", en: "County" },
      },
      { required: true, aliases: ["来源层级", "来源"] },
    ),
    fromOffice: text("交办单位", "Assigned by", { aliases: ["来文单位", "交办部门", "发文单位"] }),
    kind: choice(
      "类型",
      "Kind",
      {
        instruction: { zh: "领导批示", en: "Leader's instruction" },
        supervision: { zh: "督查督办", en: "Supervision" },
        inspection: { zh: "督察巡视反馈", en: "Inspection feedback" },
        proposal: { zh: "建议提案", en: "Proposals of deputies" },
        petition: { zh: "信访交办", en: "Petition" },
        media: { zh: "舆情", en: "Press" },
        other: { zh: "其他", en: "Other" },
      },
      { aliases: ["事项类型", "交办类型"] },
    ),
    urgency: choice(
      "紧急程度",
      "Urgency",
      {
        normal: { zh: "一般", en: "Normal" },
        urgent: { zh: "加急", en: "Urgent" },
        extraUrgent: { zh: "特急", en: "Very urgent" },
      },
      { aliases: ["缓急"] },
    ),
    content: longText("交办内容", "What is ordered", { aliases: ["内容", "批示内容", "具体要求"] }),
    receivedOn: date("交办日期", "Received on", { required: true, aliases: ["收文日期", "交办时间"] }),
    deadline: date("办理时限", "Deadline", {
      required: true,
      aliases: ["时限", "完成时限", "反馈时限", "报送时限"],
    }),
    extensions: extensions(),
    owner: owner(),
    supporting: supporting(),
    place: place(),
    responsible: responsible(),
    leader: leader(),
    checkedBy: unit("核查单位", "Checked by", { aliases: ["督办单位", "督查单位"] }),
    signedOn: date("签收日期", "Signed for on", { aliases: ["签收时间"] }),
    progress: longText("办理进展", "Progress", { aliases: ["办理情况", "进展情况"] }),
    answer: longText("办理结果", "Answer", { aliases: ["答复", "答复内容", "反馈内容"] }),
    answerPapers: files("答复材料", "Answer papers", { aliases: ["反馈报告"] }),
    answeredOn: date("答复日期", "Answered on", { aliases: ["反馈日期", "报送日期"] }),
    checkedOn: date("核查日期", "Checked on"),
    checkOpinion: longText("核查意见", "What the check says", { aliases: ["督查意见"] }),
    checkPapers: files("核查材料", "Papers of the check"),
    closedOn: date("办结日期", "Closed on", { aliases: ["办结时间"] }),
    returns: quantity("次", "退回次数", "Times sent back", { aliases: ["退回"] }),
  },
  computed: {
    overdue: {
      kind: "flag",
      title: { zh: "已逾期", en: "Overdue" },
      from: ({ values }, { asOf }) => isOverdue(values.deadline, values.answeredOn, asOf),
    },
  },
  stages: {
    received: {
      title: { zh: "登记", en: "Registered" },
      next: ["assigned"],
      definition: { zh: "收到交办，拟定承办单位", en: "Received; who handles it is proposed" },
    },
    assigned: {
      title: { zh: "交办", en: "Assigned" },
      next: ["handling", "refused"],
      requires: ["content", "checkedBy"],
      by: "overseer",
      definition: { zh: "交承办单位，明确核查单位", en: "Handed to the unit; who checks it is named" },
    },
    refused: {
      title: { zh: "申请退件", en: "Not ours" },
      next: ["assigned"],
      reason: true,
      definition: {
        zh: "承办单位认为不属职责，说明理由退回重新交办",
        en: "The unit says it is not its own, with the reason",
      },
    },
    handling: {
      title: { zh: "办理", en: "Being handled" },
      next: ["answered"],
      sets: "signedOn",
      definition: { zh: "承办单位签收后办理", en: "Signed for and being handled" },
    },
    answered: {
      title: { zh: "答复", en: "Answered" },
      next: ["checked", "returned"],
      requires: ["answer", "answerPapers"],
      sets: "answeredOn",
      definition: { zh: "承办单位报送办理结果", en: "The unit has answered" },
    },
    returned: {
      title: { zh: "退回重办", en: "Sent back" },
      next: ["answered"],
      reason: true,
      by: "overseer",
      another: true,
      clears: ["answeredOn", "answerPapers", "checkedOn"],
      definition: { zh: "核查不合格，时限照计", en: "The check failed; the clock runs on" },
    },
    checked: {
      title: { zh: "核查", en: "Checked" },
      next: ["closed", "returned"],
      requires: ["checkOpinion", "checkPapers"],
      sets: "checkedOn",
      by: "overseer",
      another: true,
      definition: { zh: "由另一单位核查办理结果", en: "Another office has looked at the outcome" },
    },
    closed: {
      title: { zh: "办结", en: "Closed" },
      kind: "done",
      sets: "closedOn",
      by: "overseer",
      definition: { zh: "上报交办单位，同意办结", en: "Reported to who ordered it, who agrees" },
    },
    paused: {
      title: { zh: "中止", en: "Halted" },
      kind: "paused",
      definition: { zh: "等待诉讼、上级批复等，须写明原因", en: "Waiting for a court or an approval" },
    },
    withdrawn: { title: { zh: "撤销交办", en: "Withdrawn" }, kind: "ended", by: "overseer" },
  },
  first: "received",
  roles: { owner: "owner", place: "place", responsible: "responsible", leader: "leader" },
  name: "name",
  code: "code",
  columns: [
    "code",
    "name",
    "from",
    "fromOffice",
    "kind",
    "urgency",
    "owner",
    "receivedOn",
    "deadline",
    "answeredOn",
    "overdue",
    "checkedBy",
    "closedOn",
    "leader",
  ],
  filters: ["from", "kind", "urgency", "owner", "place", "checkedBy"],
  span: { start: "receivedOn", end: "deadline" },
  clock: {
    kind: "deadline",
    from: "receivedOn",
    due: "deadline",
    done: "answeredOn",
    days: "working-days",
    lightRule: "xuchuan-days-late",
  },
  rates: {
    onTime: {
      title: { zh: "按期答复率", en: "Answered on time" },
      definition: {
        zh: "在时限内答复 ÷ 时限已到的交办件",
        en: "Answered by the deadline ÷ those whose deadline has come",
      },
      part: ({ values: { answeredOn, deadline } }) => isInTime(answeredOn, deadline),
      whole: ({ stage, values }, { asOf }) => stage !== "withdrawn" && isBy(values.deadline, asOf),
    },
    closed: {
      title: { zh: "办结率", en: "Closed" },
      definition: {
        zh: "已办结 ÷ 全部交办件，答复未核查的不算",
        en: "Closed ÷ all; an answer that nobody checked does not count",
      },
      part: ({ stage }) => stage === "closed",
      whole: ({ stage }) => stage !== "withdrawn",
    },
    firstTime: {
      title: { zh: "一次通过率", en: "Right the first time" },
      definition: { zh: "未被退回的 ÷ 已核查的", en: "Never sent back ÷ checked" },
      part: ({ entered }) => entered.returned === undefined,
      whole: ({ entered }) => entered.checked !== undefined,
    },
  },
  watches: {
    overdue: {
      title: { zh: "逾期未答复", en: "Overdue" },
      definition: { zh: "办理时限已过，尚未答复", en: "The deadline is past, no answer" },
      includes: ({ stage, values }, { asOf }) =>
        stage !== "withdrawn" && isOverdue(values.deadline, values.answeredOn, asOf),
    },
    dueSoon: {
      title: { zh: "3天内到期", en: "Due within three days" },
      definition: { zh: "3天内到期，尚未答复", en: "Due within three days, no answer" },
      includes: ({ stage, values: { deadline, answeredOn } }, { asOf }) =>
        stage !== "withdrawn" &&
        !isBy(answeredOn, asOf) &&
        deadline !== undefined &&
        deadline >= asOf &&
        deadline <= addDays(asOf, 3),
    },
    notSigned: {
      title: { zh: "超3天未签收", en: "Not signed for" },
      definition: {
        zh: "交办满3天，承办单位未签收",
        en: "Assigned three days ago or more, nobody signed for it",
      },
      includes: ({ stage, entered }, { asOf }) =>
        stage === "assigned" && isBy(entered.assigned, addDays(asOf, -3)),
    },
    sentBack: {
      title: { zh: "退回在办", en: "Sent back" },
      definition: { zh: "核查不合格，正在重办", en: "The check failed, being done again" },
      includes: ({ stage }) => stage === "returned",
    },
  },
});
