import { useTranslation } from "react-i18next";
import { drawn } from "../number/format.ts";

const WIDTH = 120;
const HEIGHT = 26;

type CurvePictureProps = {
  /** What should be there at the end of each month; empty: nothing to draw. */
  readonly due: readonly string[];
  readonly whole: string | null;
  /** Where the year began; 0 when left out. */
  readonly from?: string;
};

/** How a target comes in over twelve months: what should be there at each month's end, as steps up to the whole. */
export function CurvePicture({ due, whole, from = "0" }: CurvePictureProps) {
  const { t } = useTranslation();
  const start = drawn(from) ?? 0;
  const way = (drawn(whole) ?? 0) - start;
  if (due.length === 0 || way === 0) return null;
  const shares = due.map((d) => Math.max(0, Math.min(1.1, ((drawn(d) ?? 0) - start) / way)));
  const isFlat = shares.every((share) => share === shares[0]);
  if (isFlat) return null;
  const step = WIDTH / shares.length;
  const y = (share: number) => (HEIGHT - 2 - (share / 1.1) * (HEIGHT - 4)).toFixed(1);
  const path = shares.map(
    (share, m) => `H${(m * step).toFixed(1)}V${y(share)}H${((m + 1) * step).toFixed(1)}`,
  );
  const half = Math.round((shares[5] ?? 0) * 100);
  return (
    <svg
      className="curve-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("plan.pictureSaid", { half })}
    >
      <path d={`M0 ${y(1)}H${WIDTH}`} className="curve-whole" />
      <path d={`M0 ${HEIGHT - 2}${path.join("")}`} className="curve-due" />
    </svg>
  );
}
