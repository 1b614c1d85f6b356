import type { Register, RegisterItem } from "@xushi/contract";
import { type LocalDate, localDate } from "@xushi/core";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { colourOf } from "../light/shape.ts";
import { MoreButton } from "../ui/more-button.tsx";
import { type GanttScale, ganttRow, ganttScale } from "./gantt-geometry.ts";
import { GanttHead, GanttRowPicture } from "./gantt-picture.tsx";
import type { Zoom } from "./list-state.ts";
import { ListStates } from "./list-states.tsx";
import { StageWord } from "./stage-word.tsx";
import { useItemsFromStart } from "./use-items-from-start.ts";
import { ItemLink } from "./value-cell.tsx";
import type { ViewProps } from "./view-props.ts";
import "./gantt.css";

const AT_ONCE = 100;

/** Planned and passed side by side, row by row; names stay at the left while time moves under them. */
export function ItemGantt({ register, state, onChange, asOf }: ViewProps) {
  const { t } = useTranslation();
  const { list, items, total } = useItemsFromStart(register.id, state, AT_ONCE);
  const zoom = state.zoom ?? "month";
  const day = localDate(asOf);
  const scale = useMemo(() => ganttScale(register, items, day, zoom), [register, items, day, zoom]);
  const box = useRef<HTMLDivElement>(null);
  useTodayInSight(box, scale, items.length > 0);
  return (
    <>
      <ListStates asked={list} total={total} onChange={onChange} />
      {items.length > 0 && (
        <>
          <p className="muted small">{t("registers.gantt.help", { day: asOf })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it sideways by the arrows */}
          <section ref={box} className="gantt" aria-label={t("registers.gantt.label")} tabIndex={0}>
            <div className="gantt-row gantt-head">
              <span className="gantt-name">{t("registers.gantt.name")}</span>
              <GanttHead scale={scale} zoom={zoom} />
            </div>
            {items.map((item) => (
              <Row
                key={item.id}
                register={register}
                item={item}
                scale={scale}
                asOf={day}
                zoom={zoom}
                box={box}
              />
            ))}
          </section>
          <p className="muted small">{t("registers.rowsOf", { total, from: 1, to: items.length })}</p>
          <MoreButton list={list} />
        </>
      )}
    </>
  );
}

/** Opens with today a third of the way across: what was just due, and what comes. */
const useTodayInSight = (
  box: RefObject<HTMLDivElement | null>,
  { today, width }: GanttScale,
  ready: boolean,
) => {
  useEffect(() => {
    const element = box.current;
    if (element === null || !ready) return;
    element.scrollLeft = Math.max(0, Math.min(width, today - element.clientWidth / 2));
  }, [box, today, width, ready]);
};

type RowProps = {
  readonly register: Register;
  readonly item: RegisterItem;
  readonly scale: GanttScale;
  readonly asOf: LocalDate;
  readonly zoom: Zoom;
  readonly box: RefObject<HTMLDivElement | null>;
};

function Row({ register, item, scale, asOf, zoom, box }: RowProps) {
  const { t } = useTranslation();
  const row = ganttRow(register, item, scale, asOf, zoom);
  const colour = item.reading === null ? "grey" : colourOf(item.reading.light);
  const plan =
    row.plan === null
      ? t("registers.gantt.noPlan")
      : t("registers.gantt.plan", { start: row.plan.start, end: row.plan.end });
  /** The row that has the focus shows its bar, wherever the chart stood. */
  const show = () => {
    const x = row.plan?.x ?? row.actual?.x;
    const element = box.current;
    if (x === undefined || element === null) return;
    const room = element.clientWidth * 0.6;
    if (x < element.scrollLeft || x > element.scrollLeft + room) element.scrollLeft = Math.max(0, x - 40);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside has the focus; the row only hears of it
    <div className="gantt-row" onFocus={show}>
      <span className="gantt-name">
        <ItemLink item={item} />
        <small className="muted">
          <StageWord register={register} item={item} />
        </small>
        <span className="sr-only">{plan}</span>
      </span>
      <GanttRowPicture scale={scale} row={row} colour={colour} label={plan} />
    </div>
  );
}
