import { Link } from "@tanstack/react-router";
import type { Board } from "@xushi/contract";
import { useLang } from "../i18n/use-lang.ts";
import { useText } from "../i18n/use-text.ts";
import { colourOf } from "../light/shape.ts";
import { leadSegments } from "./lead-segments.ts";

/** The sentence that a leader could read aloud; each count leads to its rows. */
export function LeadLine({ board }: { board: Board }) {
  const lang = useLang();
  const lead = useText()(board.lead);
  let at = 0;
  return (
    <p className="lead">
      {leadSegments(lead, board, lang).map((s) => {
        const key = at;
        at += s.text.length;
        if (s.kind === "light")
          return (
            <Link
              key={key}
              to="/"
              search={(before) => ({ ...before, light: s.light.id })}
              className={`lead-light light light-${colourOf(s.light)}`}
            >
              {s.text}
            </Link>
          );
        if (s.kind === "indicator")
          return (
            <Link key={key} to="/indicators/$id" params={{ id: s.indicatorId }}>
              {s.text}
            </Link>
          );
        if (s.kind === "text") return <span key={key}>{s.text}</span>;
        return (
          <b key={key} className={`light light-${s.kind === "good" ? "green" : "red"}`}>
            {s.text}
          </b>
        );
      })}
    </p>
  );
}
