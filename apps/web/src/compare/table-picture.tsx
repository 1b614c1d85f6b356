import type { RefObject } from "react";
import { type PictureTable, pictureLayout } from "./picture-layout.ts";

const INK = "#1f2329";
const SUB = "#646a73";
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

type TablePictureProps = {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly table: PictureTable;
};

/** A table drawn, to be taken away as a picture: hairlines, figures to the right, the whole in bold. */
export function TablePicture({ picture, table }: TablePictureProps) {
  const { columns, rows, width, height, head } = pictureLayout(table);
  return (
    <svg
      ref={picture}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      fontFamily={FONT}
      fontSize="12"
      fill={INK}
    >
      <rect width={width} height={height} fill="#fff" />
      <text x="12" y="22" fontSize="15" fontWeight="600">
        {table.title}
      </text>
      {columns.map(({ key, group, name, left, right, isText }) => (
        <g key={key} fill={SUB} fontSize="11">
          {group !== "" && (
            <text x={left + 8} y={head.group} fill={INK} fontWeight="600">
              {group}
            </text>
          )}
          <text x={isText ? left + 8 : right - 8} y={head.name} textAnchor={isText ? "start" : "end"}>
            {name}
          </text>
        </g>
      ))}
      <line x1="0" x2={width} y1={head.foot} y2={head.foot} stroke="#c9cdd4" />
      {rows.map(({ key, top, foot, cells, isStrong }) => (
        <g key={key} fontWeight={isStrong ? 600 : 400}>
          {cells.map(({ key: at, text, fill, left, right, isText }) => (
            <g key={at}>
              {fill !== null && (
                <rect x={left} y={top} width={right - left} height={foot - top} fill={fill} />
              )}
              <text x={isText ? left + 8 : right - 8} y={foot - 9} textAnchor={isText ? "start" : "end"}>
                {text}
              </text>
            </g>
          ))}
          <line x1="0" x2={width} y1={foot} y2={foot} stroke="#e5e6eb" />
        </g>
      ))}
    </svg>
  );
}
