import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type Board, type BoardRow, filterRows } from "@xushi/contract";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { boardQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { KnownBar } from "../known/known-bar.tsx";
import type { BoardSearch } from "../search-params.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { useMedia } from "../ui/use-media.ts";
import { useUnitName } from "../units/use-unit-name.ts";
import { arrange } from "./arrange.ts";
import { BoardList } from "./board-list.tsx";
import { BoardTable } from "./board-table.tsx";
import { BoardTabs } from "./board-tabs.tsx";
import { LeadLine } from "./lead-line.tsx";
import { NoTargets } from "./no-targets.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import "./board.css";

const route = getRouteApi("/");

/** 总览: every target of one place against the clock, worst first. */
export function BoardPage() {
  const { t } = useTranslation();
  const board = useQuery(boardQuery(useJurisdiction().id, useScope()));
  const isStale = useDelayed(board.isPlaceholderData);
  useRowKeys();
  return (
    <div className="page board-page">
      <h1>
        {t("nav.board")}
        {board.data && (
          <span className="print-only">
            {" "}
            {board.data.orgUnitName} {board.data.asOf}
          </span>
        )}
      </h1>
      <KnownBar />
      {board.isPending && <Loading what={t("board.loading")} />}
      {board.isError && <Failure error={board.error} onRetry={() => void board.refetch()} />}
      {/* Another day or place was chosen: the last board stays, dimmed, until the new one is there. */}
      {isStale && <Loading what={t("board.loading")} />}
      {board.data && (
        <div className={isStale ? "board-stale" : ""} aria-busy={isStale}>
          <Content board={board.data} />
        </div>
      )}
    </div>
  );
}

function Content({ board }: { board: Board }) {
  const { t } = useTranslation();
  const text = useText();
  // The table wants its nine columns side by side; where they do not fit it becomes a list.
  const isNarrow = useMedia("(max-width: 999px)");
  const unitName = useUnitName();
  const { light, q, by = "owner" } = route.useSearch();
  const navigate = useNavigate({ from: "/" });
  const change = useCallback(
    (search: BoardSearch) => void navigate({ search: (before) => ({ ...before, ...search }), replace: true }),
    [navigate],
  );
  if (board.rows.length === 0) return <NoTargets board={board} />;

  const titleOf = (row: BoardRow) =>
    by === "owner"
      ? unitName(row.ownerId, row.ownerName) || t("board.noOwner")
      : text(row.group) || t("board.noGroup");
  const rows = filterRows(board.rows, { light, q });
  const groups = arrange(rows, by, titleOf);
  const Rows = isNarrow ? BoardList : BoardTable;
  return (
    <>
      <LeadLine board={board} />
      <BoardTabs board={board} light={light} q={q ?? ""} by={by} onChange={change} />
      {rows.length === 0 ? (
        <Empty
          actions={
            <button type="button" className="act" onClick={() => change({ light: undefined, q: undefined })}>
              {t("board.showAll")}
            </button>
          }
        >
          {t("board.nothingMatches")}
        </Empty>
      ) : (
        <Rows groups={groups} compares={board.since !== null} namesOwner={by !== "owner"} />
      )}
      <p className="board-rule">{t("board.ruleLine", { rule: text(board.rule) })}</p>
    </>
  );
}
