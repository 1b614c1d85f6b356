/** 截至2026年11月22日，10月报数：20 家单位已入账 8 家、待审 5 家、退回 1 家，未报 6 家；时限已过 4 天。 Pure. */
import type { OfficeReturn, ReportingWindow, Text } from "@xushi/contract";
import { formatPeriod, type Period } from "@xushi/core";

type Sent = Pick<OfficeReturn, "stage" | "late">;
type Window = Pick<ReportingWindow, "state" | "daysLeft" | "opens">;

const WAITING: ReadonlySet<string> = new Set(["submitted", "checked", "approved"]);

export const reportingLead = (returned: Period, window: Window, offices: readonly Sent[]): Text => {
  const month = { zh: formatPeriod(returned), en: formatPeriod(returned, "en") };
  if (offices.length === 0)
    return {
      zh: `${month.zh}没有要你看或报的报送单。`,
      en: `No return of ${month.en} is yours to see or fill.`,
    };
  const count = (fits: (office: Sent) => boolean) => offices.filter(fits).length;
  const published = count(({ stage }) => stage === "published");
  const waiting = count(({ stage }) => stage !== null && WAITING.has(stage));
  const returnedBack = count(({ stage }) => stage === "returned");
  const open = count(({ stage }) => stage === null || stage === "draft");
  const when = dueWords(window);
  return {
    zh: `${month.zh}报数：${offices.length} 家单位中，已入账 ${published} 家，待审 ${waiting} 家，退回 ${returnedBack} 家，未报 ${open} 家；${when.zh}。`,
    en: `${month.en}: of ${offices.length} offices ${published} are in the books, ${waiting} wait for approval, ${returnedBack} were sent back, ${open} have not sent; ${when.en}.`,
  };
};

const dueWords = ({ state, daysLeft, opens }: Window): Text => {
  if (state === "not-open") return { zh: `${opens} 起可以报`, en: `it opens on ${opens}` };
  if (state === "closed") return { zh: "窗口已关闭，补报要写原因", en: "the window is closed" };
  if (daysLeft === 0) return { zh: "今天到时限", en: "it is due today" };
  return daysLeft > 0
    ? { zh: `离时限还有 ${daysLeft} 天`, en: `it is due in ${daysLeft} days` }
    : { zh: `时限已过 ${-daysLeft} 天`, en: `it was due ${-daysLeft} days ago` };
};
