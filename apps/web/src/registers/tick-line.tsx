import type { Tick } from "@xushi/contract";
import { useTranslation } from "react-i18next";

/** The milestones under the strip, in words: reached ones quiet, those that are late in red with their day. */
export function TickLine({ ticks, asOf }: { ticks: readonly Tick[]; asOf: string | null }) {
  const { t } = useTranslation();
  if (ticks.length === 0) return null;
  return (
    <p className="tick-line">
      <span className="muted">{t("registers.item.nodes")}</span>
      {ticks.map((tick) => {
        const isLate = !tick.done && asOf !== null && tick.on < asOf;
        return (
          <span
            key={`${tick.on}${tick.label}`}
            className={isLate ? "lag" : tick.done ? "" : "muted"}
            title={tick.on}
          >
            {tick.done && <span aria-hidden="true">◆ </span>}
            {isLate && <span aria-hidden="true">▼ </span>}
            {isLate ? t("registers.item.nodeLate", { name: tick.label, due: tick.on }) : tick.label}
          </span>
        );
      })}
    </p>
  );
}
