import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { listSources } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRight } from "../api/my-access.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { MoreButton } from "../ui/more-button.tsx";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useDebounced } from "../ui/use-debounced.ts";
import { SourceTable } from "./source-table.tsx";
import "./source.css";

const route = getRouteApi("/sources");

/** 来源: everything received, newest first, with how much of it is in the ledger. */
export function SourcesPage() {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const mayReceive = useRight("receive");
  const { q = "" } = route.useSearch();
  const [text, setText] = useState(q);
  const wanted = useDebounced(text.trim(), 200);
  const navigate = useNavigate({ from: "/sources" });
  useRowKeys();
  const list = useInfiniteQuery({
    queryKey: [jurisdiction, "sources", wanted],
    queryFn: ({ pageParam, signal }) =>
      call(
        listSources,
        { params: { jurisdiction }, query: { q: wanted || undefined, cursor: pageParam ?? undefined } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const rows = list.data?.pages.flatMap((p) => p.rows) ?? [];
  return (
    <div className="page">
      <h1>{t("nav.sources")}</h1>
      <p className="lead">{t("sources.lead")}</p>
      <input
        className="field list-filter"
        type="search"
        aria-label={t("sources.filter")}
        placeholder={t("sources.filter")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          void navigate({ search: (b) => ({ ...b, q: event.target.value || undefined }), replace: true });
        }}
      />
      {list.isPending && <Loading what={t("sources.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <Empty
          actions={
            mayReceive && (
              <>
                <Link to="/reading">{t("board.emptyPaste")}</Link>
                <Link to="/reading">{t("board.emptyFile")}</Link>
              </>
            )
          }
        >
          {wanted === "" ? t("sources.empty") : t("sources.none", { q: wanted })}
        </Empty>
      )}
      {rows.length > 0 && <SourceTable rows={rows} />}
      {list.hasNextPage && (
        <p>
          <MoreButton list={list} />
        </p>
      )}
    </div>
  );
}
