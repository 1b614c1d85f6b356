import type { ClockReading, Tick } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { colourOf } from "../light/shape.ts";
import { drawn, oneDecimal } from "../number/format.ts";
import { type StripGeometry, type StripInput, sharesOf, stripGeometry } from "./geometry.ts";
import "./strip.css";

type StripProps = {
  readonly reading: ClockReading;
  readonly ticks?: readonly Tick[];
  /** 10 px in tables, 24 px on a page's head. */
  readonly tall?: boolean;
};

/** The schedule strip: done is the bar, the hairline is where the plan stands, the track's end is the target. */
export function Strip({ reading, ticks = [], tall = false }: StripProps) {
  const { t } = useTranslation();
  const shares = sharesToDraw(reading);
  const g = stripGeometry({ ...shares, ticks: ticks.map((tick) => Number(tick.share)) });
  const label = t("strip.label", {
    done: shares.done === null ? t("strip.nothing") : `${oneDecimal(shares.done.toFixed(1))} %`,
    due: shares.due === null ? t("strip.noPlan") : `${oneDecimal(shares.due.toFixed(1))} %`,
  });
  return <StripPicture g={g} label={label} colour={colourOf(reading.light)} ticks={ticks} tall={tall} />;
}

type StripPictureProps = {
  readonly g: StripGeometry;
  readonly label: string;
  readonly colour: string;
  readonly ticks?: readonly Tick[];
  readonly tall?: boolean;
};

/** The drawing alone: also for a period of days, of which so many are over. */
export function StripPicture({ g, label, colour, ticks = [], tall = false }: StripPictureProps) {
  const bar = (b: { x: number; width: number }, className: string) => (
    <rect className={className} x={`${b.x}%`} width={`${b.width}%`} y={tall ? 9 : 5} height={tall ? 14 : 6} />
  );
  const middle = tall ? 16 : 8;
  return (
    <svg
      className={`strip ${tall ? "strip-tall" : ""} light-${colour}`}
      height={tall ? 36 : 16}
      role="img"
      aria-label={label}
    >
      {bar(g.track, "strip-room")}
      <rect
        className="strip-track"
        x={`${g.track.x}%`}
        width={`${g.track.width}%`}
        y={middle - 0.5}
        height="1"
      />
      {g.below && bar(g.below, "strip-below")}
      {g.fill && bar(g.fill, "strip-fill")}
      {g.over && bar(g.over, g.over.cut ? "strip-over strip-cut" : "strip-over")}
      {g.ticks.map((x, i) => (
        <rect
          key={ticks[i]?.on}
          className="strip-tick"
          x={`${x}%`}
          width="1"
          y={tall ? 27 : 12}
          height={tall ? 6 : 3}
        >
          <title>{`${ticks[i]?.label ?? ""} ${ticks[i]?.on ?? ""}`}</title>
        </rect>
      ))}
      <rect className="strip-end" x={`${g.end}%`} width="1" y={tall ? 5 : 3} height={tall ? 22 : 10} />
      {g.due !== null && (
        <rect className="strip-due" x={`${g.due}%`} width={tall ? 2 : 1.5} y="1" height={tall ? 30 : 14} />
      )}
    </svg>
  );
}

const sharesToDraw = (r: ClockReading): StripInput =>
  r.completion !== null || r.expectedShare !== null
    ? { done: drawn(r.completion), due: drawn(r.expectedShare) }
    : sharesOf(drawn(r.actual), drawn(r.expected));
