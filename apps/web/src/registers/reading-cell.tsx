import type { ClockReading } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { LightShape } from "../light/light-word.tsx";
import { colourOf } from "../light/shape.ts";
import { signed } from "../number/format.ts";
import { Missing } from "../number/missing.tsx";
import { Tip } from "../ui/tip.tsx";

/** The light by shape and word, the signed gap; rule, version and arithmetic on hover and focus. */
export function ReadingCell({ reading, says = false }: { reading: ClockReading | null; says?: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  if (reading === null) return <Missing why={t("registers.noReading")} />;
  const { light, gap, gapUnit, rule, why } = reading;
  const word = text(light.word);
  const suffix = { days: t("unit.days"), pp: t("unit.points"), unit: "" }[gapUnit];
  const face =
    gap === null
      ? ""
      : `${signed(gap, gapUnit === "days" ? 0 : 1)}${gapUnit === "days" || says ? ` ${suffix}` : ""}`;
  const explanation = [word, text(why), t("board.rule", { title: text(rule.title), version: rule.version })];
  return (
    <Tip text={explanation.filter(Boolean).join("\n")} className={`reading light light-${colourOf(light)}`}>
      <LightShape light={light} /> <span className="reading-word">{word}</span>{" "}
      <span className="reading-gap">{face}</span>
    </Tip>
  );
}
