import type { RegisterItem } from "@xushi/contract";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { colourOf, shapeOf } from "../light/shape.ts";
import { MoreButton } from "../ui/more-button.tsx";
import { Empty } from "../ui/states.tsx";
import { ListStates } from "./list-states.tsx";
import { type Pin, placePins, scaleBar } from "./point-geometry.ts";
import { ReadingCell } from "./reading-cell.tsx";
import { StageWord } from "./stage-word.tsx";
import { useItemsFromStart } from "./use-items-from-start.ts";
import { ItemLink } from "./value-cell.tsx";
import type { ViewProps } from "./view-props.ts";
import "./item-map.css";

const AT_ONCE = 500;
const BOX = { width: 720, height: 540 };

/** Where the items are, by longitude and latitude alone, and the same items as a list beside it. */
export function ItemMap({ register, state, onChange }: ViewProps) {
  const { t } = useTranslation();
  const { list, items, total } = useItemsFromStart(register.id, state, AT_ONCE);
  const [marked, setMarked] = useState<string | null>(null);
  const pins = useMemo(() => pinsOf(items, register.point ?? ""), [items, register.point]);
  const here = new Set(pins.map((pin) => pin.id));
  const without = items.length - pins.length;
  return (
    <>
      <ListStates asked={list} total={total} onChange={onChange} />
      {total > 0 && (
        <div className="item-map">
          <div>
            {pins.length === 0 ? (
              <Empty>{t("registers.map.none")}</Empty>
            ) : (
              <Picture pins={pins} items={items} marked={marked} onMark={setMarked} />
            )}
            <p className="muted small">
              {t("registers.map.noShapes")} {without > 0 && t("registers.map.without", { count: without })}{" "}
              {items.length < total && t("registers.map.capped", { count: items.length })}
            </p>
            <MoreButton list={list} />
          </div>
          <ul className="item-map-list">
            {items
              .filter((item) => here.has(item.id))
              .map((item) => (
                <li
                  key={item.id}
                  className={marked === item.id ? "marked" : ""}
                  onPointerEnter={() => setMarked(item.id)}
                  onFocus={() => setMarked(item.id)}
                >
                  <ItemLink item={item} />
                  <span className="item-map-foot">
                    <StageWord register={register} item={item} />
                    {item.reading && <ReadingCell reading={item.reading} />}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      )}
    </>
  );
}

const pinsOf = (items: readonly RegisterItem[], point: string): readonly Pin[] =>
  items.flatMap(({ id, values }) => {
    const at = values[point] as { readonly lng?: unknown; readonly lat?: unknown } | undefined;
    return typeof at?.lng === "number" && typeof at.lat === "number"
      ? [{ id, lng: at.lng, lat: at.lat }]
      : [];
  });

type PictureProps = {
  readonly pins: readonly Pin[];
  readonly items: readonly RegisterItem[];
  readonly marked: string | null;
  readonly onMark: (id: string | null) => void;
};

function Picture({ pins, items, marked, onMark }: PictureProps) {
  const { t } = useTranslation();
  const { placed, pixelsPerKm } = useMemo(() => placePins(pins, BOX), [pins]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const bar = scaleBar(pixelsPerKm, 140);
  const on = placed.find((pin) => pin.id === marked);
  return (
    <svg
      className="item-map-picture"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={t("registers.map.label")}
    >
      <rect className="item-map-ground" width={BOX.width} height={BOX.height} />
      {placed.map(({ id, x, y }) => {
        const light = byId.get(id)?.reading?.light;
        return (
          <text
            key={id}
            className={`item-map-pin ${light ? `light-${colourOf(light)}` : "light-grey"}`}
            x={x}
            y={y + 4.5}
            textAnchor="middle"
            onPointerEnter={() => onMark(id)}
          >
            {light ? shapeOf(light.tone) : "●"}
            <title>{byId.get(id)?.name}</title>
          </text>
        );
      })}
      {on && (
        <g className="item-map-on">
          <circle cx={on.x} cy={on.y} r="11" />
          <text
            x={on.x + (on.x > BOX.width / 2 ? -16 : 16)}
            y={on.y + 5}
            textAnchor={on.x > BOX.width / 2 ? "end" : "start"}
          >
            {byId.get(on.id)?.name}
          </text>
        </g>
      )}
      <g className="item-map-scale" transform={`translate(16 ${BOX.height - 16})`}>
        <path d={`M0,-5 V0 H${bar.width} V-5`} />
        <text x={bar.width + 6} y="0">
          {t("registers.map.km", { km: bar.km })}
        </text>
      </g>
    </svg>
  );
}
