import type { Light, Tone } from "@xushi/contract";

/** The shape that says the same as the colour, for print and for eyes that do not tell red from green. */
const SHAPES: Record<Tone, string> = {
  bad: "▼",
  watch: "●",
  good: "▲",
  praise: "◆",
  missing: "○",
  none: "–",
};

export const shapeOf = (tone: Tone): string => SHAPES[tone];

const COLOURS = ["green", "yellow", "orange", "red", "blue", "grey"] as const;
type Colour = (typeof COLOURS)[number];

const BY_TONE: Record<Tone, Colour> = {
  bad: "red",
  watch: "yellow",
  good: "green",
  praise: "blue",
  missing: "grey",
  none: "grey",
};

/** The rule set names the colour; where it names none that is known, the tone does. */
export const colourOf = ({ colour, tone }: Pick<Light, "colour" | "tone">): Colour =>
  COLOURS.find((known) => known === colour) ?? BY_TONE[tone];

/** Worst first; what has not been reported comes after what lags. */
const ORDER: readonly Tone[] = ["bad", "watch", "missing", "good", "praise", "none"];

export const severityOf = (tone: Tone): number => ORDER.indexOf(tone);
