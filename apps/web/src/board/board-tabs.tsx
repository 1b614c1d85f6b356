import {
  type Board,
  type BoardView,
  CHANGED,
  exportBoard,
  GROUPINGS,
  type Grouping,
  hasChanged,
  pathOf,
} from "@xushi/contract";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { knownOn } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { LightWord } from "../light/light-word.tsx";
import type { BoardSearch } from "../search-params.ts";
import { useDebounced } from "../ui/use-debounced.ts";

type BoardTabsProps = {
  readonly board: Board;
  readonly light: string | undefined;
  readonly q: string;
  readonly by: Grouping;
  readonly onChange: (search: BoardSearch) => void;
};

/** Which lights, which words, in which order; and the way out to Excel. */
export function BoardTabs({ board, light, q, by, onChange }: BoardTabsProps) {
  const { t } = useTranslation();
  const changed = board.rows.filter(hasChanged).length;
  const tab = (id: string | undefined, face: React.ReactNode) => (
    <button
      key={id ?? "all"}
      type="button"
      className="tab"
      aria-pressed={light === id}
      onClick={() => onChange({ light: id })}
    >
      {face}
    </button>
  );
  return (
    <div className="tabs no-print">
      <fieldset className="tabs-lights">
        <legend className="sr-only">{t("board.lights")}</legend>
        {tab(undefined, t("board.all", { count: board.rows.length }))}
        {board.counts.map((c) => tab(c.light.id, <LightWord light={c.light} count={c.count} />))}
        {board.since !== null && tab(CHANGED, t("board.changed", { count: changed }))}
      </fieldset>
      <div className="tabs-tools">
        <FilterField q={q} onChange={onChange} />
        <fieldset className="tabs-order">
          <legend className="sr-only">{t("board.order")}</legend>
          {GROUPINGS.map((g) => (
            <button
              key={g}
              type="button"
              className="order"
              aria-pressed={by === g}
              onClick={() => onChange({ by: g })}
            >
              {t(`board.by.${g}`)}
            </button>
          ))}
        </fieldset>
        <ExportLink light={light} q={q} by={by} />
      </div>
    </div>
  );
}

function FilterField({ q, onChange }: { q: string; onChange: (search: BoardSearch) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const settled = useDebounced(text, 150);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a settled text moves the address
  useEffect(() => {
    if (settled !== q) onChange({ q: settled === "" ? undefined : settled });
  }, [settled]);
  useEffect(() => setText(q), [q]);
  return (
    <input
      className="field tabs-filter"
      type="search"
      aria-label={t("board.filter")}
      placeholder={t("board.filter")}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** What leaves is what is seen: the same rows in the same order. */
function ExportLink({ light, q, by }: BoardView) {
  const { t } = useTranslation();
  const lang = useLang();
  const { unit, since, ...days } = useScope();
  const query = new URLSearchParams(
    Object.entries({ unit, since, ...knownOn(days), lang, light, q, by }).flatMap(([k, v]) =>
      v ? [[k, v]] : [],
    ),
  );
  const path = pathOf(exportBoard, { jurisdiction: useJurisdiction().id });
  return (
    <a className="act" href={`${path}?${query}`} download>
      {t("board.export")}
    </a>
  );
}
