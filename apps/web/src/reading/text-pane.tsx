import { useRouterState } from "@tanstack/react-router";
import { type FigureView, getOriginal, pathOf, type SourceReading } from "@xushi/contract";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { useText } from "../i18n/use-text.ts";
import { groupDigits } from "../number/format.ts";
import { Sharing } from "../source/sharing.tsx";
import { Legend } from "./legend.tsx";
import { type Block, blocksOf, type Paragraph, segmentText } from "./segments.ts";

type TextPaneProps = {
  readonly reading: SourceReading;
  readonly active: string | null;
  /** "120-128": the place that a link asked for. */
  readonly place: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** The document as received, its figures underlined by kind. */
export function TextPane({ reading, place, active, onChoose }: TextPaneProps) {
  const { t } = useTranslation();
  const text = useText();
  const moment = useMoment();
  const jurisdiction = useJurisdiction().id;
  const wasHeld = useRouterState({ select: (state) => state.location.state.wasHeld === true });
  const { source } = reading;
  // A text that opens with its own title is not given it twice.
  const saysTitle = source.title !== "" && reading.text.trimStart().startsWith(source.title);
  const original = pathOf(getOriginal, { jurisdiction, source: source.id });
  const about = [
    source.publisher,
    source.publishedOn,
    t(`format.${source.format}`),
    t("desk.characters", { shown: groupDigits(String(reading.characters)) }),
    t("desk.took", { ms: groupDigits(String(Math.max(1, Math.round(reading.readMilliseconds)))) }),
  ];
  const pressed = (target: EventTarget) => {
    const ids =
      (target as Element).closest<HTMLElement>("mark[data-figures]")?.dataset.figures?.split(" ") ?? [];
    // A number with several facts: each press goes to the next of them.
    const next = ids[(ids.indexOf(active ?? "") + 1) % Math.max(1, ids.length)];
    if (next) onChoose(next);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table beside it does the same for the keyboard
    <section
      className="desk-text"
      aria-label={t("desk.text")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
      tabIndex={0}
      onClick={(event) => pressed(event.target)}
      onPointerOver={(event) => showRow(event.target, true)}
      onPointerOut={(event) => showRow(event.target, false)}
    >
      <div className={saysTitle ? "desk-measure titled" : "desk-measure"}>
        {!saysTitle && <h2>{source.title || t("sources.untitled")}</h2>}
        <p className="desk-about">
          {about.filter(Boolean).join(" · ")}
          <br />
          {t("desk.received", { at: moment(reading.receivedAt), person: reading.receivedBy })}
          {" · "}
          <Sharing source={reading.source.id} shared={reading.shared} />
          {reading.hasOriginal && (
            <>
              {" · "}
              <a href={original} download>
                {t("desk.original")}
              </a>
            </>
          )}
        </p>
        <Legend />
        {wasHeld && <p className="desk-warning">{t("files.alreadyHeld")}</p>}
        {reading.warnings.map((w) => (
          <p key={w.zh} className="desk-warning">
            {text(w)}
          </p>
        ))}
        <MarkedText text={reading.text} figures={reading.figures} place={place} />
      </div>
    </section>
  );
}

/** Hovering a figure in the text shows its row, without drawing either anew. */
const showRow = (target: EventTarget, on: boolean): void => {
  const ids =
    (target as Element).closest<HTMLElement>("mark[data-figures]")?.dataset.figures?.split(" ") ?? [];
  for (const id of ids)
    document.querySelector(`tr[data-figure="${CSS.escape(id)}"]`)?.classList.toggle("hover", on);
};

type MarkedTextProps = {
  readonly text: string;
  readonly figures: readonly FigureView[];
  readonly place: string | undefined;
};

/** Drawn anew only when a figure's look changes, not when another becomes active. */
const MarkedText = memo(function MarkedText({ text, figures, place }: MarkedTextProps) {
  const looks = figures.map((f) => `${f.id} ${f.kind.value} ${f.modality.value} ${f.status}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `looks` says all of a figure that is drawn
  return useMemo(() => {
    const [start = -1, end = -1] = place?.split("-").map(Number) ?? [];
    const asked = start >= 0 && !figures.some((f) => f.span.start < end && f.span.end > start);
    const marked = asked ? [...figures, { span: { start, end } }] : figures;
    const blocks = blocksOf(segmentText(text, marked));
    return (
      <>
        {blocks.map((block) => (
          <TextBlock
            key={block.paragraphs[0]?.start}
            block={block}
            text={text}
            figures={figures}
            place={start}
          />
        ))}
      </>
    );
  }, [text, looks, place]);
});

type TextBlockProps = { block: Block; text: string; figures: readonly FigureView[]; place: number };

function TextBlock({ block, text, figures, place }: TextBlockProps) {
  // A guess at its height, so that the scroll bar is right before the browser has laid it out.
  const height = Math.ceil(block.characters / 36 + block.paragraphs.length / 2) * 33;
  return (
    <div data-block className="desk-block" style={{ containIntrinsicSize: `auto ${height}px` }}>
      {block.paragraphs.map((p) => (
        <ParagraphText key={p.start} paragraph={p} text={text} figures={figures} place={place} />
      ))}
    </div>
  );
}

function ParagraphText({
  paragraph,
  text,
  figures,
  place,
}: Omit<TextBlockProps, "block"> & { paragraph: Paragraph }) {
  return (
    <p>
      {paragraph.pieces.map((piece) => {
        const words = text.slice(piece.start, piece.end);
        if (piece.figures.length === 0) return words;
        const here = piece.figures.flatMap((i) => figures[i] ?? []);
        const [first] = here;
        const isPlace = place >= 0 && (first === undefined || (piece.start <= place && place < piece.end));
        const look = first
          ? `fig fig-${first.kind.value} fig-${first.modality.value} fig-${first.status}`
          : "quote-mark";
        return (
          <mark
            key={piece.start}
            className={isPlace ? `${look} at-place` : look}
            data-figures={here.map((f) => f.id).join(" ")}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
}
