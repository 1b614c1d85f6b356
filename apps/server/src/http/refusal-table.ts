import type { Text } from "@xushi/contract";

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429;

/**
 * Every refusal that the server itself speaks: code → status → words. Codes are stable and never reused. What a
 * file refuses (encrypted, damaged, zip bomb) has its own table in `@xushi/office`.
 */
export const REFUSALS = {
  "request.invalid": [
    400,
    "请求里有看不懂的内容：{issues}。没有保存任何东西。",
    "The request cannot be understood: {issues}. Nothing was saved.",
  ],
  "request.method": [405, "这里不接受 {method} 请求。", "{method} requests are not accepted here."],
  "request.content-type": [
    415,
    "请求内容的类型是“{type}”，这里只接受 JSON 和文件上传（multipart/form-data）。没有保存任何东西。",
    'The content has the type "{type}"; only JSON and file uploads (multipart/form-data) are read. Nothing was saved.',
  ],
  "request.too-many": [
    429,
    "请求太多，请在 {seconds} 秒后再试。已保存的内容都在。",
    "Too many requests: try again in {seconds} seconds. What was saved before is kept.",
  ],
  "request.host": [
    403,
    "本机服务只接受本机地址的访问（收到的 Host 是“{host}”）。",
    'This service answers only on its own address (the Host received was "{host}").',
  ],
  "access.not-yours-to-ask": [
    403,
    "别人的岗位和权限，只有安全员、审计员和系统管理员能查。",
    "What others may do is for the security officer, the auditor and the administrator to ask.",
  ],
  "journal.for-auditors": [
    403,
    "核验和导出整本流水，要审计员岗位。",
    "Verifying and exporting the whole journal needs the post of an auditor.",
  ],
  "inspection.unknown": [404, "没有这项督查：{id}。", "No such inspection: {id}."],
  "inspection.not-designated": [
    422,
    "{unit}没有政府指定的督查职责（政府督查工作条例第七条），不能立项。",
    "{unit} was not designated by the government to inspect (Art. 7).",
  ],
  "inspection.concluded-already": [
    409,
    "已有结论；异议成立、结论撤回后才能重新作结论。",
    "There is a conclusion already; a new one is owed only after an objection was upheld.",
  ],
  "inspection.nothing-to-object-to": [
    409,
    "现在没有可以提出异议的结论。",
    "There is no conclusion to object to now.",
  ],
  "inspection.objection-too-late": [
    409,
    "收到结论已满 30 日，不能再提出异议（政府督查工作条例第十七条）。",
    "The 30 days in which to object are over (Art. 17).",
  ],
  "inspection.nothing-to-decide": [409, "没有待决定的异议。", "There is no objection to decide."],
  "post.unknown": [404, "没有这个岗位：{id}。", "No such post: {id}."],
  "post.officers-apart": [
    422,
    "三员分立：这个账号已是“{role}”，不能再兼。没有授予。",
    "The three officers are apart: this account is {role} already. Nothing was granted.",
  ],
  "line.unknown": [422, "没有这条条线：{id}。", "No such line of work: {id}."],
  "account.not-there": [404, "没有这个账号：{id}。", "No such account: {id}."],
  "route.unknown": [404, "没有这个接口：{path}。", "No such route: {path}."],
  "session.missing": [401, "请先登录。已填的内容还在。", "Sign in first. What you typed is kept."],
  "access.no-post": [
    403,
    "你今天在这个辖区（{id}）没有岗位。需要的话请找安全员。",
    "You hold no post in this jurisdiction ({id}) today. Ask the security officer if you need one.",
  ],
  "access.forbidden": [
    403,
    "你的岗位不能这样做：{what}。没有保存。“为什么能看、不能看”页会说明理由。",
    "Your posts do not allow this: {what}. Nothing was saved. The page on access says why.",
  ],
  "org-unit.unknown": [404, "没有这个区域或单位：{id}。", "No such org unit: {id}."],
  "indicator.unknown": [404, "没有这个指标：{id}。", "No such indicator: {id}."],
  "observation.unknown": [404, "没有这条数据：{id}。", "No such observation: {id}."],
  "source.unknown": [404, "没有这份来源：{id}。", "No such source: {id}."],
  "source.no-original": [
    404,
    "这份来源没有原件：它是粘贴的文字，全文在来源页里。",
    "This source has no original file: it was pasted, and its text is on its page.",
  ],
  "figure.unknown": [404, "没有这个数字：{id}。", "No such figure: {id}."],
  "figure.not-open": [
    409,
    "这个数字已经{standing}。要改动，请先撤回。",
    "This figure has been {standing} already. Reopen it first.",
  ],
  "figure.incomplete": [
    422,
    "还不能入账，缺：{missing}。已读出的内容都还在。",
    "It cannot be accepted yet; missing: {missing}. What was read is kept.",
  ],
  "figure.period-unreadable": [
    422,
    "看不懂时期“{found}”。可以写 2026年1-10月、2026年上半年、2026年10月、2026年。",
    'The period "{found}" is not understood. Write 2026年1-10月, 2026年上半年, 2026年10月 or 2026年.',
  ],
  "ledger.conflict": [
    409,
    "与台账里已有的内容冲突：{reason}。没有保存。",
    "It contradicts what the ledger holds: {reason}. Nothing was saved.",
  ],
  "ledger.invalid": [
    422,
    "台账没有接受：{reason}。没有保存。",
    "The ledger did not accept it: {reason}. Nothing was saved.",
  ],
  "indicator.name-taken": [
    409,
    "指标“{name}”已经有了，请直接选用。",
    'There is an indicator "{name}" already; choose it.',
  ],
  "text.blank": [422, "没有文字，只有空白。", "There is no text, only blanks."],
  "body.too-large": [
    413,
    "内容超过上限 {limit}，已停止接收，没有保存。请拆分后再上传。",
    "The content exceeds the limit of {limit}. It was not saved; split it and send the parts.",
  ],
  "text.too-long": [
    413,
    "文字有 {characters} 个字符，超过上限 {limit} 个，没有保存。请拆分后再读。",
    "The text has {characters} characters; the limit is {limit}. It was not saved; split it.",
  ],
  "reading.too-many-figures": [
    413,
    "读出 {figures} 个数字，超过一份来源的上限 {limit} 个，没有保存。请拆分后再读。",
    "{figures} figures were found; one source may hold {limit}. It was not saved; split it.",
  ],
  "upload.no-file": [
    400,
    "没有收到文件。请选择一个文件再上传。",
    "No file was received. Choose one and upload it again.",
  ],
  "import.bad-rows": [
    422,
    "有 {count} 处不能导入，一行也没有导入。改好后再导入整个文件。",
    "{count} places cannot be imported, and no row was. Mend them and import the whole file again.",
  ],
  "import.not-a-workbook": [
    415,
    "导入只接受 xlsx 工作簿。文章请到读报里上传。",
    "Only an xlsx workbook can be imported. Upload articles on the reading desk.",
  ],
} as const satisfies Record<string, readonly [RefusalStatus, string, string]>;

export type RefusalCode = keyof typeof REFUSALS;

/** `wordsOf("route.unknown", {path: "/api/x"})`; a place without a value becomes empty. */
export const wordsOf = (
  code: RefusalCode,
  detail: Readonly<Record<string, string | number | Text>>,
): Text => {
  const [, zh, en] = REFUSALS[code];
  return { zh: fill(zh, detail, "zh"), en: fill(en, detail, "en") };
};

const fill = (
  template: string,
  detail: Readonly<Record<string, string | number | Text>>,
  lang: keyof Text,
): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = detail[name];
    return typeof value === "object" ? value[lang] : String(value ?? "");
  });
