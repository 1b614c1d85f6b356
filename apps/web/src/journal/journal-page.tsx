import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { listJournal } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { MoreButton } from "../ui/more-button.tsx";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useDebounced } from "../ui/use-debounced.ts";
import { JournalEntryItem } from "./journal-entry.tsx";
import { useJournalWords } from "./use-journal-words.ts";
import "./journal.css";

const route = getRouteApi("/journal");

/** 流水: every change, newest first, chained so that none can be altered unseen. */
export function JournalPage() {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const { q = "" } = route.useSearch();
  const [text, setText] = useState(q);
  const wanted = useDebounced(text.trim(), 200);
  const words = useJournalWords();
  const navigate = useNavigate({ from: "/journal" });
  const list = useInfiniteQuery({
    queryKey: [jurisdiction, "journal", wanted],
    queryFn: ({ pageParam, signal }) =>
      call(
        listJournal,
        { params: { jurisdiction }, query: { q: wanted || undefined, before: pageParam?.toString() } },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  const entries = list.data?.pages.flatMap((p) => p.entries) ?? [];
  return (
    <div className="page">
      <h1>{t("nav.journal")}</h1>
      <p className="lead">{t("journal.lead")}</p>
      <input
        className="field list-filter"
        type="search"
        aria-label={t("journal.filter")}
        placeholder={t("journal.filter")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          void navigate({ search: (b) => ({ ...b, q: event.target.value || undefined }), replace: true });
        }}
      />
      {list.isPending && <Loading what={t("journal.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && entries.length === 0 && (
        <Empty>{wanted === "" ? t("journal.empty") : t("journal.none", { q: wanted })}</Empty>
      )}
      <ol className="journal">
        {entries.map((entry) => (
          <JournalEntryItem key={entry.seq} entry={entry} words={words} />
        ))}
      </ol>
      <MoreButton list={list} />
    </div>
  );
}
