import type { Text } from "@xushi/contract";

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 502;

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
  "finding.unknown": [
    404,
    "这条核对已经不在了：数字改过，或者现在对得上。刷新后再看。",
    "This finding is no longer there: a number was corrected, or they fit now. Reload to see.",
  ],
  "finding.not-explained": [409, "这条核对没有说明可以撤回。", "There is no explanation to take back."],
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
  "request.origin": [
    403,
    "这个请求来自别的网站，没有执行。请从本系统的页面操作。",
    "This request came from another site and was not carried out. Use this system's own pages.",
  ],
  "session.unknown": [
    404,
    "没有这个登录，可能已经退出。",
    "There is no such session; it may have ended already.",
  ],
  "session.password-due": [403, "请先修改密码，然后继续。", "Change your password first, then go on."],
  "session.second-factor-due": [
    403,
    "请先设置第二步验证，然后继续。",
    "Set up a second factor first, then go on.",
  ],
  "sign-in.wrong": [401, "用户名或密码不对。", "The username or the password is wrong."],
  "sign-in.locked": [
    429,
    "尝试次数太多，请在 {minutes} 分钟后再试，或请账号管理员解锁。",
    "Too many attempts. Try again in {minutes} minutes, or ask an account manager to unlock it.",
  ],
  "sign-in.disabled": [
    403,
    "这个账号不能登录，请联系账号管理员。",
    "This account cannot sign in. Ask an account manager.",
  ],
  "sign-in.code-wrong": [
    401,
    "验证码不对或已用过。请等下一个验证码再试。",
    "The code is wrong or has been used. Wait for the next one and try again.",
  ],
  "sign-in.step-expired": [
    401,
    "这一步等得太久或试得太多，请从用户名和密码重新开始。",
    "This step took too long or was tried too often. Start again with username and password.",
  ],
  "sign-in.passkey": [
    401,
    "通行密钥没有通过。请再试一次，或改用密码登录。",
    "The passkey was not accepted. Try again, or sign in by password.",
  ],
  "sign-in.sso-unreachable": [
    502,
    "统一身份认证暂时连不上，请稍后再试，或改用密码登录。",
    "The single sign-on provider cannot be reached. Try later, or sign in by password.",
  ],
  "password.weak": [422, "密码还不符合要求：{rules}。", "The password does not meet the rules yet: {rules}."],
  "password.used-before": [
    422,
    "不能与最近 {count} 次用过的密码相同。",
    "It must differ from the last {count} passwords.",
  ],
  "password.wrong": [422, "当前密码不对。", "The present password is wrong."],
  "password.none": [
    409,
    "这个账号没有密码，由统一身份认证登录。",
    "This account has no password; it signs in by single sign-on.",
  ],
  "link.invalid": [
    404,
    "这个链接用不了：已经用过、已经过期，或不完整。请再要一个。",
    "This link does not work: it was used, has expired, or is incomplete. Ask for another.",
  ],
  "link.incomplete": [422, "还要填姓名和用户名。", "Name and username are needed too."],
  "second-factor.already": [
    409,
    "动态验证码已经启用。要换手机，请先停用。",
    "A code generator is set up already. Remove it first to change phones.",
  ],
  "second-factor.none": [409, "还没有启用动态验证码。", "No code generator is set up."],
  "second-factor.demanded": [
    409,
    "这个账号必须有第二步验证，不能停用。",
    "This account must have a second factor; it cannot be removed.",
  ],
  "passkey.unknown": [404, "没有这个通行密钥。", "No such passkey."],
  "account.unknown": [404, "没有这个账号：{id}。", "No such account: {id}."],
  "account.username-taken": [409, "用户名“{username}”已经有了。", 'The username "{username}" is taken.'],
  "account.not-yours": [403, "你不管理这里的账号。", "You do not manage the accounts here."],
  "account.self": [
    409,
    "不能停用自己的账号，请另一位管理员操作。",
    "You cannot disable your own account; ask another manager.",
  ],
  "account.demo": [409, "示例账号不能改动。", "A demo account cannot be changed."],
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
  "observation.no-longer-stands": [
    409,
    "这条数据已被更正或撤回，不能再裁定采用。没有保存。请刷新后在现用的数据里选。",
    "This observation was corrected or withdrawn and cannot be chosen any more. Nothing was saved. Reload and choose among those that stand.",
  ],
  "observation.changed-meanwhile": [
    409,
    "这条数据已被更正或撤回。没有保存。请刷新后看现用的数。",
    "This observation was corrected or withdrawn meanwhile. Nothing was saved. Reload to see the one in use.",
  ],
  "observation.nothing-corrected": [
    422,
    "新数和状态与原来一样，没有可更正的。没有保存。",
    "Number and status are as they were: there is nothing to correct. Nothing was saved.",
  ],
  "source.unknown": [404, "没有这份来源：{id}。", "No such source: {id}."],
  "source.no-original": [
    404,
    "这份来源没有原件：它是粘贴的文字，全文在来源页里。",
    "This source has no original file: it was pasted, and its text is on its page.",
  ],
  "plan.bad-rows": [
    422,
    "有 {count} 处要改，一个目标也没有保存：{where}。已填的内容还在。",
    "{count} places need mending and no target was saved: {where}. What you typed is kept.",
  ],
  "plan.no-table": [
    422,
    "没有找到目标表：要有“指标”和“目标值”两列。可以先导出现有目标，改好再读入。",
    'No table of targets was found: it needs the columns "Indicator" and "Target". Export the present targets first and change them.',
  ],
  "target.not-in-force": [
    409,
    "这一版目标已被调整或撤回。没有保存。请刷新后看现行的一版。",
    "This version of the target was replaced or withdrawn. Nothing was saved. Reload to see the one in force.",
  ],
  "target.unknown": [404, "没有这个目标：{id}。", "No such target: {id}."],
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
  "register.unknown": [404, "没有这个台账：{id}。", "No such register: {id}."],
  "item.unknown": [404, "没有这个条目，或你看不到它：{id}。", "No such item, or none that you see: {id}."],
  "item.bad-values": [
    422,
    "有 {count} 处要改：{where}。没有保存，已填的内容还在。",
    "{count} places need mending: {where}. Nothing was saved; what you typed is kept.",
  ],
  "item.changed-meanwhile": [
    409,
    "你打开之后，{person}改过这一条（现在是第 {version} 版）。没有保存。请先看看改了什么，再保存你的。",
    "{person} changed this item after you opened it (version {version} now). Nothing was saved. Look at the change, then save yours.",
  ],
  "item.code-taken": [
    409,
    "代码“{code}”已经有一条在用。没有保存。请打开那一条，不要重复建。",
    'Another item has the code "{code}". Nothing was saved. Open that one instead of adding it again.',
  ],
  "item.not-a-move": [
    422,
    "不能从“{from}”直接到“{to}”。没有移动。",
    'There is no way from "{from}" straight to "{to}". Nothing was moved.',
  ],
  "item.gate": [
    422,
    "进入“{to}”之前还要填：{missing}。没有移动，已填的内容还在。",
    'Before "{to}" these must be filled: {missing}. Nothing was moved; what you typed is kept.',
  ],
  "item.reason-needed": [
    422,
    "进入“{to}”要写明原因。没有移动。",
    '"{to}" needs a reason in words. Nothing was moved.',
  ],
  "item.same-account": [
    403,
    "上一步是你办的，“{to}”要由另一个人来办。没有移动。",
    'You made the step before, so somebody else has to make "{to}". Nothing was moved.',
  ],
  "item.fixed": [
    409,
    "“{stage}”的内容不能再改（{fields}）。没有保存。要改，先退回。",
    'What stands at "{stage}" is not edited any more ({fields}). Nothing was saved. Send it back first.',
  ],
  "posting.unknown-indicator": [
    422,
    "“{name}”不在指标目录里，不能入账。没有移动，也没有入账。",
    '"{name}" is no indicator of the catalogue and cannot go into the books. Nothing was moved or written.',
  ],
  "posting.period": [
    422,
    "“{name}”的时期“{found}”看不懂，应如 2026-01/2026-10。没有移动，也没有入账。",
    'The period "{found}" of "{name}" is not understood; write 2026-01/2026-10. Nothing was moved or written.',
  ],
  "posting.unit": [
    422,
    "“{name}”的单位是{found}，指标按{expected}记账，不能换算。没有移动，也没有入账。",
    '"{name}" is in {found}, the books keep it in {expected}, and one cannot be turned into the other. Nothing was moved or written.',
  ],
  "posting.unfit": [
    422,
    "账本没有接受：{what}。没有移动，也没有入账。",
    "The books did not accept: {what}. Nothing was moved or written.",
  ],
  "reporting.month": [
    404,
    "没有这一期报数：{month}。1–2月合报，写作 2 月；还没过完的月不能报。",
    "There is no such return: {month}. 1–2月 is one and named by February; a month must be over.",
  ],
  "reporting.no-office": [
    404,
    "{name}没有要报的指标：没有由它负责的目标。",
    "{name} has nothing to return: it answers for no target.",
  ],
  "reporting.not-open": [
    409,
    "{month}的报数从 {opens} 开始，现在还不能填。没有保存。",
    "The return of {month} opens on {opens}. Nothing was saved.",
  ],
  "reporting.not-asked": [
    422,
    "这些指标不由{office}报送：{names}。没有保存。",
    "{office} does not return these: {names}. Nothing was saved.",
  ],
  "reporting.closed-reason": [
    422,
    "{month}的报数已在 {closes} 关闭。补报要写明原因。没有报送，已填的内容还在。",
    "The return of {month} closed on {closes}. A supplement needs a reason. It was not sent; what you typed is kept.",
  ],
  "reporting.not-yours": [
    403,
    "{office}的报送单不归你填。没有读取，也没有保存。",
    "The return of {office} is not yours to fill in. Nothing was read or saved.",
  ],
  "reporting.no-table": [
    422,
    "没有找到表头：要有一列是指标名称，一列是数。可以把表里的一块复制，粘贴到第一格。",
    "No header was found: one column must name the indicators and one hold numbers. Or copy the block and paste it into the first field.",
  ],
  "reporting.not-begun": [
    404,
    "{office}还没有填{month}的报送单。",
    "{office} has not begun its return of {month}.",
  ],
  "item.file-not-uploaded": [
    422,
    "文件“{name}”不是你最近上传的，请重新上传。没有保存。",
    'You did not upload the file "{name}" lately. Upload it again. Nothing was saved.',
  ],
  "item.too-many-to-sort": [
    422,
    "有 {count} 条，按这一列排序最多 {limit} 条。请先筛选，再排序。",
    "There are {count} items; by this column at most {limit} can be sorted. Filter first, then sort.",
  ],
  "file.kind": [
    415,
    "不能存“{name}”：只收 {kinds}，内容要与文件名相符，不能带宏。没有保存。",
    '"{name}" cannot be kept: only {kinds}, with contents that fit the name and no macros. Nothing was saved.',
  ],
  "file.unknown": [
    404,
    "没有这个文件，或你看不到用到它的条目：{id}。",
    "No such file, or no item that you see holds it: {id}.",
  ],
  "roll-up.no-indicator": [
    422,
    "“{rate}”没有对应的指标，不能汇总进账本。",
    '"{rate}" stands for no indicator and cannot go into the books.',
  ],
  "roll-up.unit": [
    422,
    "“{rate}”的单位是{found}，指标的单位是{expected}，对不上。没有写入。",
    '"{rate}" is in {found}, its indicator in {expected}. Nothing was written.',
  ],
  "roll-up.nothing": [
    422,
    "“{rate}”现在算不出：没有可以计入的条目。没有写入。",
    'There is no "{rate}" now: no item counts. Nothing was written.',
  ],
  "roll-up.month": [
    422,
    "{month}还没有到，不能汇总。没有写入。",
    "{month} has not come yet. Nothing was written.",
  ],
  "roll-up.past": [
    422,
    "{month}已经过去：台账现在的数不是那时的数，只能汇总本月和上月。没有写入。",
    "{month} is over: the register holds what is so now. Only this month and the one before can be rolled up. Nothing was written.",
  ],
  "view.unknown": [404, "没有这个视图，或不是你保存的：{id}。", "No such view, or not one of yours: {id}."],
  "view.too-long": [
    422,
    "视图内容超过 {limit} 个字符，没有保存。",
    "The view exceeds {limit} characters and was not saved.",
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
  "import.no-figures": [
    422,
    "表头认得，下面没有一个能导入的数。请看提示里说没有读的行和列。",
    "The header is known, but no number below it can be imported. See what the warnings name as not read.",
  ],
  "import.given-up": [409, "已停下，什么都没有写。", "It was stopped; nothing was written."],
  "import.unknown": [
    404,
    "没有这次导入：{id}。可能已过时，请重新选择文件。",
    "There is no such import: {id}. It may have expired; choose the file again.",
  ],
  "import.too-many": [
    429,
    "同时进行的导入太多，请稍后再试。没有写入任何东西。",
    "Too many imports are under way. Try again later; nothing was written.",
  ],
  "import.not-ready": [
    409,
    "这次导入还没有读完，或已经结束。没有写入。",
    "This import has not been read yet, or is over. Nothing was written.",
  ],
  "import.writing": [
    409,
    "正在写入，不能取消：要么全部写入，要么一条也不写。",
    "It is being written and cannot be stopped: all of it is written or none.",
  ],
  "import.changed-since": [
    409,
    "预览之后台账有了变化，没有写入。已按现在的台账重新对照，请再看一遍。",
    "The register changed after the preview, so nothing was written. It was compared anew: look again.",
  ],
  "import.failed": [
    409,
    "写入没有成功，台账没有任何变化。已重新对照，请再试一次。",
    "Writing failed and the register is as it was. It was compared anew: try again.",
  ],
  "import.nothing-marked": [
    404,
    "没有可标注的内容：每一行都能导入，或文件已不在。",
    "There is nothing to mark: every row can be imported, or the file is gone.",
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
