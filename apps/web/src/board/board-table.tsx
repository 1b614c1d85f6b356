import type { BoardRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { LightWord } from "../light/light-word.tsx";
import { Strip } from "../strip/strip.tsx";
import { useIsBelowCounty } from "../units/use-is-below-county.ts";
import { lightCounts, type RowGroup } from "./arrange.ts";
import {
  ActualCell,
  ChangeMark,
  CompletionCell,
  GapCell,
  GrowthCell,
  NameLink,
  OwnerName,
  RankCell,
  TargetCell,
} from "./cells.tsx";

type BoardTableProps = {
  readonly groups: readonly RowGroup[];
  readonly compares: boolean;
  /** Under headings that name the owner the column would say it again. */
  readonly namesOwner: boolean;
};

/** The board on a desk: one row a target, one heading a group. */
export function BoardTable({ groups, compares, namesOwner }: BoardTableProps) {
  const { t } = useTranslation();
  const isBelow = useIsBelowCounty();
  return (
    <table className="board">
      <thead>
        <tr>
          <th scope="col" className="l">
            {t("board.col.name")}
          </th>
          {namesOwner && (
            <th scope="col" className="l">
              {t("board.col.owner")}
            </th>
          )}
          <th scope="col">{t("board.col.target")}</th>
          <th scope="col">{t("board.col.actual")}</th>
          <th scope="col" className="l board-strip">
            {t("board.col.strip")}
          </th>
          <th scope="col">{t("board.col.completion")}</th>
          <th scope="col">
            {t("board.col.gap")}
            <br />
            {t("board.col.gapUnit")}
          </th>
          <th scope="col" className="col-growth">
            {t("board.col.growth")}
          </th>
          <th scope="col" className="col-rank">
            {t(isBelow ? "board.col.rankBelow" : "board.col.rank")}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          {group.title !== "" && <GroupRow group={group} />}
          {group.rows.map((row) => (
            <Row key={row.targetId} row={row} compares={compares} namesOwner={namesOwner} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function GroupRow({ group }: { group: RowGroup }) {
  return (
    <tr className="board-group">
      <th scope="colgroup" colSpan={9}>
        <b>{group.title}</b>
        {lightCounts(group.rows).map((c) => (
          <LightWord key={c.light.id} light={c.light} count={c.count} />
        ))}
      </th>
    </tr>
  );
}

type RowProps = Omit<BoardTableProps, "groups"> & { readonly row: BoardRow };

function Row({ row, compares, namesOwner }: RowProps) {
  const marked = compares && row.change !== null && row.change.kind !== "same";
  return (
    <tr className={marked ? `changed changed-${row.change?.kind}` : ""}>
      <th scope="row" className="l board-name">
        <NameLink row={row} />
        {compares && <ChangeMark row={row} />}
      </th>
      {namesOwner && (
        <td className="l muted board-owner">
          <OwnerName row={row} />
        </td>
      )}
      <td>
        <TargetCell row={row} />
      </td>
      <td>
        <ActualCell row={row} />
      </td>
      <td className="board-strip">
        <Strip reading={row.reading} ticks={row.ticks} />
      </td>
      <td>
        <CompletionCell row={row} />
      </td>
      <td>
        <GapCell row={row} />
      </td>
      <td className="col-growth">
        <GrowthCell row={row} />
      </td>
      <td className="col-rank">
        <RankCell row={row} />
      </td>
    </tr>
  );
}
