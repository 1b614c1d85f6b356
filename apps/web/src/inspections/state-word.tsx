import type { Inspection } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { stripGeometry } from "../strip/geometry.ts";
import { StripPicture } from "../strip/strip.tsx";
import "./inspections.css";

/** 政府督查工作条例 Art. 17: both windows are thirty days. */
const WINDOW = 30;

/** Where it stands, in words, and how much of the period for objection or decision is left. */
export function StateWord({ now, tall = false }: { now: Inspection["now"]; tall?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="inspection-state">
      <span className="inspection-word">{t(`inspections.state.${now.state}`)}</span>
      {now.due !== null && now.daysLeft !== null && (
        <>
          <Window daysLeft={now.daysLeft} tall={tall} />
          <DaysLeft left={now.daysLeft} due={now.due} />
        </>
      )}
    </div>
  );
}

/** Shape and word besides colour once the last day has come. */
function DaysLeft({ left, due }: { left: number; due: string }) {
  const { t } = useTranslation();
  if (left < 0) return <span className="lag">▼ {t("inspections.daysLate", { count: -left, due })}</span>;
  return (
    <span className="muted">
      {left === 0 ? `● ${t("inspections.lastDay")}` : t("inspections.daysLeft", { count: left, due })}
    </span>
  );
}

/** The track is the thirty days, filled to what is over; beyond its end it is late. */
function Window({ daysLeft, tall }: { daysLeft: number; tall: boolean }) {
  const { t } = useTranslation();
  const passed = WINDOW - daysLeft;
  const colour = daysLeft < 0 ? "red" : daysLeft <= 7 ? "yellow" : "blue";
  return (
    <span className="inspection-window">
      <StripPicture
        g={stripGeometry({ done: (passed / WINDOW) * 100, due: null })}
        label={t("inspections.window", { passed })}
        colour={colour}
        tall={tall}
      />
    </span>
  );
}
