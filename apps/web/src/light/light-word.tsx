import type { Light } from "@xushi/contract";
import { useText } from "../i18n/use-text.ts";
import { colourOf, shapeOf } from "./shape.ts";
import "./light.css";

/** Shape and word in the light's colour: ▼ 滞后. */
export function LightWord({ light, count }: { light: Light; count?: number }) {
  const text = useText();
  return (
    <span className={`light light-${colourOf(light)}`}>
      <LightShape light={light} /> {text(light.word)}
      {count === undefined ? "" : ` ${count}`}
    </span>
  );
}

export function LightShape({ light }: { light: Pick<Light, "tone" | "colour"> }) {
  return (
    <span className={`light-shape light-${colourOf(light)}`} aria-hidden="true">
      {shapeOf(light.tone)}
    </span>
  );
}
