import { memo, type ReactNode, useMemo } from "react";
import type { FoundFigure } from "./read-message.ts";
import { type Paragraph, segmentText } from "./segments.ts";

/** The underlines behind the box one types into: the same text, unseen, with its figures marked. */
export const Highlight = memo(function Highlight({
  text,
  figures,
}: {
  text: string;
  figures: readonly FoundFigure[];
}) {
  const paragraphs = useMemo(() => segmentText(text, figures), [text, figures]);
  return (
    <>
      {paragraphs.map((p, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its number
        <Line key={i} words={text.slice(p.start, p.end)} marks={marksOf(p, figures)} />
      ))}
    </>
  );
});

/** "3-8 level actual;…": a line's marks as text, so that a line that did not change is not drawn again. */
const marksOf = ({ start, pieces }: Paragraph, figures: readonly FoundFigure[]): string =>
  pieces
    .flatMap((piece) => {
      const figure = figures[piece.figures[0] ?? -1];
      return figure ? [`${piece.start - start} ${piece.end - start} ${figure.kind} ${figure.modality}`] : [];
    })
    .join(";");

const Line = memo(function Line({ words, marks }: { words: string; marks: string }) {
  const drawn: ReactNode[] = [];
  let at = 0;
  for (const mark of marks === "" ? [] : marks.split(";")) {
    const [start = "0", end = "0", kind, modality] = mark.split(" ");
    drawn.push(
      words.slice(at, Number(start)),
      <mark key={start} className={`fig fig-${kind} fig-${modality}`}>
        {words.slice(Number(start), Number(end))}
      </mark>,
    );
    at = Number(end);
  }
  return (
    <div>
      {drawn}
      {words.slice(at)}
      {words === "" && <br />}
    </div>
  );
});
