import { MONTHS_EN } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useLang } from "../i18n/use-lang.ts";
import type { GanttRow, GanttScale } from "./gantt-geometry.ts";
import type { Zoom } from "./list-state.ts";

const HEAD = 38;
const ROW = 36;

/** Years above, months or quarters beneath. */
export function GanttHead({ scale, zoom }: { scale: GanttScale; zoom: Zoom }) {
  const { t } = useTranslation();
  const lang = useLang();
  const face = (month: number) => {
    if (zoom === "quarter") return t("registers.gantt.quarter", { quarter: Math.ceil(month / 3) });
    return t("registers.gantt.month", { month: lang === "en" ? (MONTHS_EN[month - 1] ?? month) : month });
  };
  return (
    <svg
      className="gantt-picture"
      width={scale.width}
      height={HEAD}
      viewBox={`0 0 ${scale.width} ${HEAD}`}
      aria-hidden="true"
    >
      {scale.steps.map((step, i) => (
        <g key={`${step.year}-${step.month}`}>
          {(i === 0 || step.month === 1) && (
            <text className="gantt-year" x={step.x + 4} y="14">
              {step.year}
            </text>
          )}
          <text className="gantt-step" x={step.x + 4} y="31">
            {face(step.month)}
          </text>
          <rect
            className={step.month === 1 ? "gantt-line gantt-line-year" : "gantt-line"}
            x={step.x}
            y={step.month === 1 ? 0 : 20}
            width="1"
            height={HEAD}
          />
        </g>
      ))}
      <rect className="gantt-today" x={scale.today} y="20" width="1.5" height={HEAD} />
    </svg>
  );
}

type GanttRowPictureProps = {
  readonly scale: GanttScale;
  readonly row: GanttRow;
  readonly colour: string;
  readonly label: string;
};

/** Hollow: planned. Solid: passed. Diamonds: milestones, filled once reached; they and the bars tell their days on hover. */
export function GanttRowPicture({ scale, row, colour, label }: GanttRowPictureProps) {
  const { t } = useTranslation();
  return (
    <svg
      className={`gantt-picture light-${colour}`}
      width={scale.width}
      height={ROW}
      viewBox={`0 0 ${scale.width} ${ROW}`}
      role="img"
      aria-label={label}
    >
      {scale.steps.map((step) => (
        <rect
          key={`${step.year}-${step.month}`}
          className={step.month === 1 ? "gantt-line gantt-line-year" : "gantt-line"}
          x={step.x}
          width="1"
          height={ROW}
        />
      ))}
      {row.plan && (
        <rect className="gantt-plan" x={row.plan.x} y="8.5" width={row.plan.width} height="9">
          <title>{label}</title>
        </rect>
      )}
      {row.actual && (
        <rect
          className={row.actual.isOpen ? "gantt-actual gantt-open" : "gantt-actual"}
          x={row.actual.x}
          y="20"
          width={row.actual.width}
          height="5"
        >
          <title>{t("registers.gantt.actual")}</title>
        </rect>
      )}
      <rect className="gantt-today" x={scale.today} width="1.5" height={ROW} />
      {row.ticks.map((tick) => (
        <path
          key={`${tick.due}${tick.name}`}
          className={tick.reachedOn === null ? "gantt-node" : "gantt-node gantt-reached"}
          d={`M${tick.x},8 l5,5 l-5,5 l-5,-5 z`}
        >
          <title>
            {tick.reachedOn === null
              ? t("registers.gantt.node", { name: tick.name, due: tick.due })
              : t("registers.gantt.reached", { name: tick.name, due: tick.due, on: tick.reachedOn })}
          </title>
        </path>
      ))}
    </svg>
  );
}
