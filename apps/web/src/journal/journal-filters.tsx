import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonField } from "../access/person-field.tsx";
import type { JournalSearch } from "../search-params.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormField } from "../ui/form-field.tsx";
import { useDebounced } from "../ui/use-debounced.ts";

const route = getRouteApi("/journal");

const GROUPS = [
  "account",
  "post",
  "observation",
  "target",
  "source",
  "figure",
  "finding",
  "inspection",
  "item",
  "view",
  "org-unit",
  "indicator",
  "board",
  "journal",
] as const;

/** Words, kind of action, who, from and to; the address keeps them. */
export function JournalFilters({ namesPeople }: { namesPeople: boolean }) {
  const { t } = useTranslation();
  const { q = "", action = "", account, from, to } = route.useSearch();
  const navigate = useNavigate({ from: "/journal" });
  const change = (search: JournalSearch) =>
    void navigate({ search: (before) => ({ ...before, entry: undefined, ...search }), replace: true });
  return (
    <div className="filters">
      <FormField label={t("journal.filter")}>
        <WordsField q={q} onWords={(words) => change({ q: words || undefined })} />
      </FormField>
      <FormField label={t("journal.what")}>
        <select
          className="field"
          aria-label={t("journal.what")}
          value={action}
          onChange={(event) => change({ action: event.target.value || undefined })}
        >
          <option value="">{t("journal.anything")}</option>
          {GROUPS.map((group) => (
            <option key={group} value={`${group}.`}>
              {t(`journal.group.${group}`)}
            </option>
          ))}
        </select>
      </FormField>
      {namesPeople && (
        <FormField label={t("journal.who")}>
          <PersonField
            label={t("journal.who")}
            account={account ?? ""}
            onAccount={(id) => change({ account: id || undefined })}
          />
        </FormField>
      )}
      <FormField label={t("journal.from")}>
        <DayField
          label={t("journal.from")}
          day={from ?? ""}
          onDay={(day) => change({ from: day || undefined })}
        />
      </FormField>
      <FormField label={t("journal.to")}>
        <DayField label={t("journal.to")} day={to ?? ""} onDay={(day) => change({ to: day || undefined })} />
      </FormField>
    </div>
  );
}

function WordsField({ q, onWords }: { q: string; onWords: (words: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const settled = useDebounced(text.trim(), 200);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a settled text moves the address
  useEffect(() => {
    if (settled !== q) onWords(settled);
  }, [settled]);
  useEffect(() => setText(q), [q]);
  return (
    <input
      className="field"
      type="search"
      aria-label={t("journal.filter")}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
