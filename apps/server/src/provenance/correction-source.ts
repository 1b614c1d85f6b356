/** What a correction is put down as: a form in one sentence, to which the new number points. Pure. */
import { createHash } from "node:crypto";
import type { CorrectionDraft } from "@xushi/contract";
import { formatPeriod, fromBase, parseUnit, period, toPlain } from "@xushi/core";
import type { NewSource, ObservationRow } from "@xushi/ledger";

export type Corrected = {
  readonly old: ObservationRow;
  readonly draft: CorrectionDraft;
  readonly place: string;
  readonly indicator: string;
  /** In which people read it: 亿元. */
  readonly unit: string;
  /** The office of whoever corrects. */
  readonly office: string;
  readonly today: string;
};

const FACES: Readonly<Record<ObservationRow["measure"], string>> = {
  level: "",
  growth: "增速",
  completion: "完成率",
  rank: "位次",
  delta: "差值",
};

const STATUSES: Readonly<Record<CorrectionDraft["status"], string>> = {
  revised: "修订数",
  final: "最终数",
};

/** 序川县社会消费品零售总额2026年1-10月由 90 亿元 更正为 89.5 亿元（修订数），原因：…。依据：… */
export const correctionSource = (
  corrected: Corrected,
): { readonly source: NewSource; readonly span: { readonly start: number; readonly end: number } } => {
  const { old, draft, place, indicator, unit, office, today } = corrected;
  const what = `${place}${indicator}${FACES[old.measure]}${formatPeriod(period(old.periodId))}`;
  const written = (value: string) => toPlain(fromBase(value, parseUnit(unit)));
  const head = `更正：${what}\n${what}由 ${written(old.value)} ${unit} 更正为 `;
  const next = written(draft.value);
  const text = `${head}${next} ${unit}（${STATUSES[draft.status]}），原因：${line(draft.reason)}。${basisOf(draft)}\n`;
  const bytes = Buffer.from(text, "utf8");
  return {
    span: { start: head.length, end: head.length + next.length },
    source: {
      sha256: createHash("sha256").update(bytes).digest("hex"),
      title: `更正：${what}`,
      ...{ publisher: office, publishedOn: draft.on ?? today },
      ...{ format: "form", text, byteSize: bytes.length, hasOriginal: false, shared: true },
    },
  };
};

/** One sentence, so that a popover shows it whole. */
const line = (text: string): string => text.replaceAll(/\s+/g, " ").replace(/[。；;.]+$/u, "");

const basisOf = ({ basis, on }: CorrectionDraft): string => {
  if (basis === "") return "";
  return `依据：${line(basis)}${on === null ? "" : `（${on}）`}。`;
};
