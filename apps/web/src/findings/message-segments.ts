import type { CheckFinding, FindingFigure } from "@xushi/contract";

export type MessageSegment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly observationId: string };

type Found = { readonly start: number; readonly end: number; readonly figure: FindingFigure };

/**
 * Cuts a finding's sentence at the numbers that it names, so that each can be pressed for its source. The words stay exactly the
 * server's. A sum of twelve towns names none of them: `unsaid` are those that the sentence does not show.
 */
export const messageSegments = (
  message: string,
  numbers: CheckFinding["numbers"],
): { readonly segments: readonly MessageSegment[]; readonly unsaid: readonly FindingFigure[] } => {
  const found: Found[] = [];
  const unsaid: FindingFigure[] = [];
  for (const figure of numbers.flatMap((n) => n.figures)) {
    const place = placeOf(message, figure, found);
    if (place === null) unsaid.push(figure);
    else found.push(place);
  }
  return { segments: cut(message, found), unsaid };
};

/** The first place that no other number has taken, and not inside a longer number: 4.4亿元 of 54.4亿元. */
const placeOf = (message: string, figure: FindingFigure, taken: readonly Found[]): Found | null => {
  const { shown } = figure;
  for (let start = message.indexOf(shown); start >= 0; start = message.indexOf(shown, start + 1)) {
    const end = start + shown.length;
    const isInside = /[\d.−]/.test(message.charAt(start - 1));
    if (!isInside && !taken.some((f) => start < f.end && f.start < end)) return { start, end, figure };
  }
  return null;
};

const cut = (message: string, found: readonly Found[]): readonly MessageSegment[] => {
  const segments: MessageSegment[] = [];
  let at = 0;
  for (const { start, end, figure } of found.toSorted((a, b) => a.start - b.start)) {
    if (start > at) segments.push({ kind: "text", text: message.slice(at, start) });
    const text = message.slice(start, end);
    const { observationId } = figure;
    segments.push(observationId === null ? { kind: "text", text } : { kind: "number", text, observationId });
    at = end;
  }
  if (at < message.length) segments.push({ kind: "text", text: message.slice(at) });
  return segments;
};
