import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { SearchHit } from "@xushi/contract";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useHome } from "../api/my-access.ts";
import { searchQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { Panel } from "../ui/panel.tsx";
import { useDebounced } from "../ui/use-debounced.ts";
import { usePageKeys } from "../ui/use-page-keys.ts";
import "../ui/combobox.css";

/** Finds indicators, units, items of registers and sources by name, alias or code. `/` comes here from anywhere. */
export function SearchBox() {
  const { t } = useTranslation();
  const county = useJurisdiction();
  const home = useHome();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [anchor, setAnchor] = useState<HTMLInputElement | null>(null);
  const [at, setAt] = useState(0);
  const q = useDebounced(text.trim(), 180);
  const found = useQuery({ ...searchQuery(county.id, q), enabled: q !== "" && anchor !== null });
  const hits = q === "" ? [] : (found.data ?? []);

  usePageKeys((key, event) => {
    if (key !== "/") return;
    event.preventDefault();
    input.current?.focus();
  });

  // The list is longer than what shows of it: the keys take it along.
  useEffect(() => document.getElementById(`hit-${at}`)?.scrollIntoView({ block: "nearest" }), [at]);

  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    setAnchor(null);
    setText("");
    input.current?.blur();
    if (hit.kind === "indicator") void navigate({ to: "/indicators/$id", params: { id: hit.id } });
    else if (hit.item !== null)
      void navigate({
        to: "/registers/$register/items/$item",
        params: { register: hit.item.registerId, item: hit.id },
      });
    else if (hit.kind === "source") void navigate({ to: "/reading/$source", params: { source: hit.id } });
    else
      void navigate({
        to: "/",
        search: (before) => ({ ...before, unit: hit.id === home ? undefined : hit.id }),
      });
  };

  return (
    <div className="bar-search">
      <input
        ref={input}
        className="field"
        type="search"
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={anchor !== null && hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={anchor !== null && hits[at] ? `hit-${at}` : undefined}
        placeholder={t("search.placeholder")}
        value={text}
        onFocus={(event) => setAnchor(event.currentTarget)}
        onBlur={() => setAnchor(null)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setAnchor(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setAt(Math.min(at + 1, hits.length - 1));
          else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
          else if (event.key === "Enter") open(hits[at]);
          else if (event.key === "Escape") input.current?.blur();
          else return;
          event.preventDefault();
        }}
      />
      {anchor !== null && q !== "" && (
        <Panel anchor={anchor} label={t("search.label")} onClose={() => setAnchor(null)} takesFocus={false}>
          {found.isSuccess && hits.length === 0 && <span className="muted">{t("search.none", { q })}</span>}
          {found.isError && <span className="muted">{t("search.failed")}</span>}
          <div role="listbox" id="search-hits" aria-label={t("search.label")} className="choices">
            {hits.map((hit, i) => (
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
              <div
                key={`${hit.kind}-${hit.id}`}
                id={`hit-${i}`}
                role="option"
                aria-selected={i === at}
                className="choice"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => open(hit)}
              >
                <HitFace hit={hit} />
              </div>
            ))}
          </div>
        </Panel>
      )}
    </div>
  );
}

/** What kind of thing it is, and of an item in which register and how far it is. */
function HitFace({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const text = useText();
  const { item } = hit;
  const kind = item === null ? t(`search.kind.${hit.kind}`) : text(item.register);
  const detail = [item === null ? "" : text(item.stage), hit.detail]
    .filter((part) => part !== "")
    .join(" · ");
  return (
    <>
      <small className="hit-kind">{kind}</small> {hit.title} <small>{detail}</small>
    </>
  );
}
