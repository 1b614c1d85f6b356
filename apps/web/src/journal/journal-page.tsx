import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { exportJournal, listJournal, pathOf } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRights } from "../api/my-access.ts";
import { useLang } from "../i18n/use-lang.ts";
import { MoreButton } from "../ui/more-button.tsx";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { JournalEntryItem } from "./journal-entry.tsx";
import { JournalFilters } from "./journal-filters.tsx";
import { useJournalWords } from "./use-journal-words.ts";
import { VerifyBox } from "./verify-box.tsx";
import "./journal.css";

const route = getRouteApi("/journal");

/** 流水: every change, newest first, chained so that none can be altered unseen. */
export function JournalPage() {
  const { t } = useTranslation();
  const rights = useRights();
  const { entry, ...filters } = route.useSearch();
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const isAuditor = rights.includes("audit");
  const namesPeople = isAuditor || rights.includes("grant") || rights.includes("manage");
  return (
    <div className="page">
      <h1>{t("nav.journal")}</h1>
      <p className="lead">{t("journal.lead")}</p>
      {isAuditor && <VerifyBox />}
      <JournalFilters namesPeople={namesPeople} />
      <div className="journal-acts">
        {entry !== undefined && <span>{t("journal.fromEntry", { seq: entry })}</span>}
        {entry !== undefined && (
          <Link to="/journal" search={(before) => ({ ...before, entry: undefined })}>
            {t("journal.newest")}
          </Link>
        )}
        {isFiltered && (
          <Link to="/journal" search={({ county, unit }) => ({ county, unit })}>
            {t("journal.clear")}
          </Link>
        )}
        {isAuditor && <ExportLink filters={filters} />}
      </div>
      <Entries isFiltered={isFiltered} />
    </div>
  );
}

function Entries({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const { q, action, account, from, to, entry } = route.useSearch();
  const filters = { q, action, account, from, to };
  const words = useJournalWords();
  const list = useInfiniteQuery({
    queryKey: [jurisdiction, "journal", filters, entry],
    queryFn: ({ pageParam, signal }) =>
      call(
        listJournal,
        { params: { jurisdiction }, query: { ...filters, before: pageParam?.toString() } },
        { signal },
      ),
    initialPageParam: entry === undefined ? null : ((entry + 1) as number | null),
    getNextPageParam: (page) => page.next,
  });
  const entries = list.data?.pages.flatMap((p) => p.entries) ?? [];
  return (
    <>
      {list.isPending && <Loading what={t("journal.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && entries.length === 0 && (
        <Empty>{t(isFiltered || entry !== undefined ? "journal.none" : "journal.empty")}</Empty>
      )}
      <ol className="journal">
        {entries.map((found) => (
          <JournalEntryItem key={found.seq} entry={found} words={words} isSought={found.seq === entry} />
        ))}
      </ol>
      <MoreButton list={list} />
    </>
  );
}

/** What leaves is what the filters leave. */
function ExportLink({ filters }: { filters: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { q, action, account, from, to } = filters;
  const query = new URLSearchParams(
    Object.entries({ q, action, account, from, to, lang }).flatMap(([k, v]) => (v ? [[k, String(v)]] : [])),
  );
  return (
    <a
      className="act"
      href={`${pathOf(exportJournal, { jurisdiction: useJurisdiction().id })}?${query}`}
      download
    >
      {t("journal.export")}
    </a>
  );
}
