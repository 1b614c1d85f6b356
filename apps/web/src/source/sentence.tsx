/** The sentence of a source, the figure marked. */
export function SentenceQuote({ sentence }: { sentence: { before: string; quote: string; after: string } }) {
  return (
    <blockquote className="sentence">
      {sentence.before}
      <mark className="quote-mark">{sentence.quote}</mark>
      {sentence.after}
    </blockquote>
  );
}
