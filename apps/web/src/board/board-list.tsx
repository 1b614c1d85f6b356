import type { BoardRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { LightWord } from "../light/light-word.tsx";
import { Strip } from "../strip/strip.tsx";
import { lightCounts, type RowGroup } from "./arrange.ts";
import {
  ActualCell,
  ChangeMark,
  CompletionCell,
  GapCell,
  NameLink,
  OwnerName,
  TargetCell,
} from "./cells.tsx";

type BoardListProps = {
  readonly groups: readonly RowGroup[];
  readonly compares: boolean;
  readonly namesOwner: boolean;
};

/** The board on a phone: name and gap, the strip across, done of promised. */
export function BoardList({ groups, compares, namesOwner }: BoardListProps) {
  return (
    <div className="board-list">
      {groups.map((group) => (
        <section key={group.title}>
          {group.title !== "" && (
            <h2 className="board-list-group">
              {group.title}
              {lightCounts(group.rows).map((c) => (
                <LightWord key={c.light.id} light={c.light} count={c.count} />
              ))}
            </h2>
          )}
          <ul>
            {group.rows.map((row) => (
              <Item key={row.targetId} row={row} compares={compares} namesOwner={namesOwner} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Item({ row, compares, namesOwner }: Omit<BoardListProps, "groups"> & { row: BoardRow }) {
  const { t } = useTranslation();
  return (
    <li>
      <div className="board-item-head">
        <NameLink row={row} />
        {compares && <ChangeMark row={row} />}
        <GapCell row={row} />
      </div>
      <Strip reading={row.reading} ticks={row.ticks} />
      <div className="board-item-foot inline">
        <ActualCell row={row} />
        <span className="muted">
          {t("board.ofTarget")} <TargetCell row={row} />
        </span>
        {namesOwner && (
          <span className="muted">
            <OwnerName row={row} />
          </span>
        )}
        <span className="board-item-share">
          <CompletionCell row={row} />
          {row.reading.completion === null ? "" : " %"}
        </span>
      </div>
    </li>
  );
}
