import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";
import { indexWords } from "../text/word-index.ts";

/** What people do or what happens to them, told behind their number. */
const DEEDS = indexWords(
  `参加 参与 参保 参军 参训 取得 获得 获评 获奖 荣获 通过 享受 接受 报名 注册 登记 转移 紧急转移 受灾 受益 受惠 受伤 受训 死亡 失踪 遇难 脱贫 返贫 致富 增收
  就业 创业 再就业 入学 入党 入伍 入住 入会 考取 考上 考入 录取 当选 晋升 出席 列席 到会 评为 被评为 立功 持证 上岗 到岗 返岗 返乡 务工 外出 隔离 治愈 出院 住院 确诊 感染 接种
  毕业 升学 实现 完成 签约 自愿 缴纳 缴费 领取 申领 申请 办理 搬迁 迁入 流入 加入 从事 处于 需紧急 通电 通水 通气 通网 用上 喝上 住上 吃上 搬进 住进 走上 纳入 列入 入选 上榜 获批 达标 合格 退出 脱离`.split(
    /\s+/u,
  ),
);

const LEAD = /^(?:已经?|均|都|全部|先后|陆续|成功|因灾|顺利|稳定|正式|又|还|将|被)*/u;
const NOT = /^(?:没有|尚未|未能|未|仍未)/u;
/** 460户|1900人受灾: the deed behind the people is that of the households too. */
const PEOPLE_BETWEEN = /^[\d.]+[万余多]*人/u;
const LONGEST_DEED = 12;
/** These need their bearer: 受灾人口, 脱贫户. */
const STATES = /^未?(?:受灾|受益|脱贫|返贫|受惠)$/u;

/**
 * People that nothing names but what they do: 90人参加义务植树 → 参加义务植树, 40户160人受灾 → 受灾户, 受灾人口,
 * 12户没有脱贫 → 未脱贫户. Not 培训村民300人: there a name stands before.
 */
export function deedBehind(draft: Draft, text: string): DraftSlot<string> | undefined {
  const { token } = draft;
  if (token.unitClass !== "people" || draft.kind.value !== "level") return undefined;
  let from = token.end;
  if (token.unit === "户") from += PEOPLE_BETWEEN.exec(text.slice(from, from + 12))?.[0].length ?? 0;
  from += LEAD.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const not = NOT.exec(text.slice(from, from + 2))?.[0].length ?? 0;
  const deed = DEEDS.startingAt(text, from + not, text.length);
  if (deed === undefined) return undefined;
  const rest =
    /^[^，。；、,;:：（(）)\d\n]*/u.exec(text.slice(from + not, from + not + LONGEST_DEED + 1))?.[0] ?? "";
  const told = rest.length > LONGEST_DEED ? deed[0] : rest.replace(/[的等]$/u, "");
  const name = (not > 0 ? "未" : "") + told;
  return stated(
    STATES.test(name) ? name + bearer(token.unit) : name,
    "attach/deed-behind",
    from,
    from + not + told.length,
  );
}

function bearer(unit: string): string {
  return unit === "户" ? "户" : "人口";
}

const ROSTER_GAP = /^[，,、； ]*(?:全[省市县区镇乡村]|总|共|现有|有|下?辖)*$/u;
const ROSTER_HEAD = /(?:村|组|区|会|面积|乡|镇|街道|队|户数)$/u;

/**
 * 辖8组，12个村，4100户，15300人: in a roster the unit itself says what is counted.
 * Not 培训3期，120人: those are trained people.
 */
export function rosterName(
  draft: Draft,
  last: Draft | undefined,
  text: string,
): DraftSlot<string> | undefined {
  const { token, before, after } = draft;
  if (last === undefined || after !== undefined || (before !== undefined && before.text.length > 2))
    return undefined;
  if (token.unit !== "户" && token.unit !== "人" && token.unit !== "组") return undefined;
  const gap = text.slice(last.after?.end ?? last.token.end, token.start);
  if (token.unit === last.unit || gap.length > 8 || !ROSTER_GAP.test(gap)) return undefined;
  if (!ROSTER_HEAD.test(last.indicator.value)) return undefined;
  const name = token.unit === "户" ? "户数" : token.unit === "人" ? "人口" : "村民组";
  return inferred(name, "attach/roster");
}
