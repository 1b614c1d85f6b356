import { exportItems, pathOf, type Register } from "@xushi/contract";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useLang } from "../i18n/use-lang.ts";
import { useDebounced } from "../ui/use-debounced.ts";
import { usePhone } from "../ui/use-media.ts";
import { hasGantt } from "./gantt-geometry.ts";
import { ListFilters } from "./list-filters.tsx";
import { conditions, queryOf, VIEWS, type ViewKind, withoutConditions, ZOOMS } from "./list-state.ts";
import { SavedViews } from "./saved-views.tsx";
import type { ListProps } from "./view-props.ts";

/** Search, how the items are drawn, saved views, the way out to Excel; filters, folded away until wanted or in use. */
export function ListBar(props: ListProps) {
  const { register, state, onChange } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const count = conditions({ ...state, watch: undefined, stage: undefined, q: undefined });
  const [open, setOpen] = useState(!phone && count > 0);
  return (
    <>
      <div className="list-bar no-print">
        <SearchField q={state.q ?? ""} onChange={onChange} />
        <button type="button" className="act" aria-expanded={open} onClick={() => setOpen(!open)}>
          {count === 0 ? t("registers.filters") : t("registers.filtersOn", { count })}{" "}
          <small aria-hidden="true">{open ? "▴" : "▾"}</small>
        </button>
        {conditions(state) > 0 && (
          <button type="button" className="act" onClick={() => onChange(withoutConditions)}>
            {t("registers.clear")}
          </button>
        )}
        <ViewSwitch {...props} />
        <span className="list-bar-tools">
          <SavedViews {...props} />
          <ExportLink register={register} state={state} />
        </span>
      </div>
      {open && <ListFilters {...props} />}
    </>
  );
}

function SearchField({ q, onChange }: { q: string; onChange: ListProps["onChange"] }) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  const settled = useDebounced(text, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a settled text moves the address
  useEffect(() => {
    if (settled !== q) onChange({ q: settled === "" ? undefined : settled });
  }, [settled]);
  useEffect(() => setText(q), [q]);
  return (
    <input
      className="field list-search"
      type="search"
      aria-label={t("registers.search")}
      placeholder={t("registers.search")}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** Only what there is something to draw from: bars need days, points need a place. */
const viewsOf = (register: Register): readonly ViewKind[] =>
  VIEWS.filter(
    (view) => (view !== "gantt" || hasGantt(register)) && (view !== "map" || register.point !== null),
  );

function ViewSwitch({ register, state, onChange }: ListProps) {
  const { t } = useTranslation();
  const now = state.view ?? "table";
  return (
    <fieldset className="view-switch">
      <legend className="sr-only">{t("registers.views")}</legend>
      {viewsOf(register).map((view) => (
        <button
          key={view}
          type="button"
          className="view-choice"
          aria-pressed={now === view}
          onClick={() => onChange({ view: view === "table" ? undefined : view })}
        >
          {t(`registers.view.${view}`)}
        </button>
      ))}
      {now === "gantt" && (
        <span className="view-zoom">
          {ZOOMS.map((zoom) => (
            <button
              key={zoom}
              type="button"
              className="view-choice"
              aria-pressed={(state.zoom ?? "month") === zoom}
              onClick={() => onChange({ zoom: zoom === "month" ? undefined : zoom })}
            >
              {t(`registers.zooms.${zoom}`)}
            </button>
          ))}
        </span>
      )}
    </fieldset>
  );
}

/** What leaves is what is seen: the same items in the same order. */
function ExportLink({ register, state }: Pick<ListProps, "register" | "state">) {
  const { t } = useTranslation();
  const lang = useLang();
  const { asOf } = useScope();
  const query = new URLSearchParams(
    Object.entries({ ...queryOf(state, asOf), lang }).flatMap(([k, v]) => (v ? [[k, v]] : [])),
  );
  const path = pathOf(exportItems, { jurisdiction: useJurisdiction().id, register: register.id });
  return (
    <a className="act" href={`${path}?${query}`} download>
      {t("registers.export")}
    </a>
  );
}
