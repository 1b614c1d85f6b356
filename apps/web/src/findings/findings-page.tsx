import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { CheckedBooks } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { findingsQuery } from "../api/finding-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRight, useScope } from "../api/my-access.ts";
import { indicatorsQuery } from "../api/queries.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { useText } from "../i18n/use-text.ts";
import { groupDigits } from "../number/format.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { FindingsFilters } from "./findings-filters.tsx";
import { FindingsTable } from "./findings-table.tsx";
import "./findings.css";

const route = getRouteApi("/findings");

/** 核对: which numbers of the books do not fit each other, and why that is right all the same. */
export function FindingsPage() {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const { rule, state, indicator } = route.useSearch();
  const { unit, asOf } = useScope();
  const open = state === undefined ? undefined : state === "open";
  const found = useQuery(findingsQuery(county, { unit, rule, indicator, open, asOf }));
  useRowKeys();
  const books = found.data;
  return (
    <div className="page">
      <h1>{t("findings.title")}</h1>
      {books && <Lead books={books} />}
      <FindingsFilters books={books} />
      {indicator !== undefined && <OnlyIndicator id={indicator} />}
      {found.isPending && <Loading what={t("findings.loading")} />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {books && books.findings.length === 0 && <Nothing books={books} />}
      {books && books.findings.length > 0 && <FindingsTable books={books} asOf={asOf} />}
      {books && books.leftOut > 0 && (
        <p className="muted">{t("findings.leftOut", { count: books.leftOut })}</p>
      )}
    </div>
  );
}

/** 截至…，7,812 个数两两核对，2 处对不上，1 处已说明。 */
function Lead({ books }: { books: CheckedBooks }) {
  const { t } = useTranslation();
  const { asOf, open, explained } = books;
  const figures = groupDigits(String(books.figures));
  return (
    <p className="lead">
      {t(open + explained === 0 ? "findings.leadNone" : "findings.lead", { asOf, figures, open, explained })}
    </p>
  );
}

function OnlyIndicator({ id }: { id: string }) {
  const { t } = useTranslation();
  const text = useText();
  const found = useQuery(indicatorsQuery(useJurisdiction().id)).data?.find((i) => i.id === id);
  const name = found === undefined ? id : text(found.name);
  return (
    <p>
      {t("findings.onlyIndicator", { name })}{" "}
      <Link to="/findings" search={(before) => ({ ...before, indicator: undefined })} className="act">
        {t("findings.allIndicators")}
      </Link>
    </p>
  );
}

/** Nothing held, nothing that fits the filters, or all is well: each says what to do next. */
function Nothing({ books }: { books: CheckedBooks }) {
  const { t } = useTranslation();
  const mayReceive = useRight("receive");
  if (books.figures === 0)
    return (
      <Empty actions={mayReceive && <Link to="/reading">{t("findings.bring")}</Link>}>
        {t("findings.noFigures")}
      </Empty>
    );
  const isNarrowed = books.open + books.explained > 0;
  return (
    <Empty
      actions={
        isNarrowed && (
          <Link to="/findings" search={(before) => ({ ...before, rule: undefined, state: undefined })}>
            {t("findings.clear")}
          </Link>
        )
      }
    >
      {t(isNarrowed ? "findings.none" : "findings.empty")}
    </Empty>
  );
}
