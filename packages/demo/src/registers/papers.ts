/** The papers that gates ask for: small texts that say what they stand for, each kept once however many items hold it. */
import type { FileRef } from "@xushi/core";
import { sha256 } from "./sha256.ts";

export const PAPER_TITLES = [
  "投资协议",
  "立项备案文件",
  "开工佐证",
  "纳统佐证",
  "竣工验收文件",
  "投产佐证",
  "达产佐证",
  "手续批复",
  "现场照片说明",
  "评审意见",
  "落地证明",
  "银行进账单",
  "验资报告",
  "设备清单及发票",
  "工程付款凭证",
  "实施方案",
  "产业链图谱",
  "行动方案",
  "入规佐证",
  "启动佐证",
  "完成佐证",
  "验收意见",
  "论证材料",
  "票决结果",
  "测评结果",
  "整改佐证",
  "现场核查记录",
  "审核签字表",
  "公示材料",
  "摸底资料",
  "征收决定公告",
  "清零佐证",
  "移交手续",
  "榜单公告",
  "揭榜责任书",
  "成果材料",
  "答复材料",
  "核查材料",
] as const;
export type PaperTitle = (typeof PAPER_TITLES)[number];

/** UTF-8 as percent-encoding spells it out. */
const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    (encodeURIComponent(text).match(/%..|./g) ?? []).map((c) =>
      c.length === 3 ? Number.parseInt(c.slice(1), 16) : c.charCodeAt(0),
    ),
  );

const bytesOf = (title: PaperTitle): Uint8Array => utf8(`${title}\n序川县示例文件，内容从略。\n`);

const PAPERS = new Map(
  PAPER_TITLES.map((title) => {
    const bytes = bytesOf(title);
    return [title, { bytes, ref: { sha256: sha256(bytes), name: `${title}.txt`, size: bytes.length } }];
  }),
);

/** As a field of files holds it. */
export const paper = (title: PaperTitle): readonly FileRef[] => {
  const found = PAPERS.get(title);
  return found === undefined ? [] : [found.ref];
};

/** Name → bytes: to be stored before the items that name them. */
export const demoFiles: ReadonlyMap<string, Uint8Array> = new Map(
  [...PAPERS.values()].map(({ ref, bytes }) => [ref.name, bytes]),
);
