import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { OrgUnit } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useHome, useScope } from "../api/my-access.ts";
import { jurisdictionsQuery, orgUnitsQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { Drop } from "../ui/drop.tsx";
import { Loading } from "../ui/states.tsx";
import { flattenUnits, narrowUnits } from "../units/tree.ts";

/** The place whose promises are shown: any unit of the county's tree, or another county held here. */
export function PlaceSwitcher() {
  const { t } = useTranslation();
  const lang = useLang();
  const county = useJurisdiction();
  const { unit } = useScope();
  const units = useQuery(orgUnitsQuery(county.id)).data;
  const shown = units?.find((u) => u.id === unit);
  const name = shown ? nameIn(shown, lang) : nameIn(county, lang);
  const towns = units?.filter((u) => u.kind === "town").length ?? 0;
  const offices = units?.filter((u) => u.kind === "office").length ?? 0;
  return (
    <>
      <Drop
        label={t("place.title")}
        className="bar-place"
        face={
          <>
            <b>{name}</b> <small aria-hidden="true">▾</small>
          </>
        }
      >
        {(close) => <PlaceList onDone={close} />}
      </Drop>
      {unit === county.orgUnitId && towns + offices > 0 && (
        <span className="bar-note">{t("place.counts", { towns, offices })}</span>
      )}
    </>
  );
}

const nameIn = (named: { name: string; nameEn: string }, lang: string): string =>
  lang === "en" && named.nameEn !== "" ? named.nameEn : named.name;

function PlaceList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const county = useJurisdiction();
  const counties = useQuery(jurisdictionsQuery).data ?? [];
  const units = useQuery(orgUnitsQuery(county.id));
  const [q, setQ] = useState("");
  const navigate = useNavigate();
  const home = useHome();
  const { unit: current } = useScope();
  const go = (search: { county?: string | undefined; unit?: string | undefined }) => {
    void navigate({ to: ".", search: (before) => ({ ...before, ...search }) });
    onDone();
  };
  const choose = (u: OrgUnit) => go({ unit: u.id === home ? undefined : u.id });
  return (
    <div className="places">
      {counties.length > 1 && (
        <select
          className="field"
          aria-label={t("place.county")}
          value={county.id}
          onChange={(event) => go({ county: event.target.value, unit: undefined })}
        >
          {counties.map((c) => (
            <option key={c.id} value={c.id}>
              {nameIn(c, lang)}
            </option>
          ))}
        </select>
      )}
      <input
        className="field"
        type="search"
        aria-label={t("place.filter")}
        placeholder={t("place.filter")}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      {units.isPending && <Loading what={t("place.loading")} />}
      <ul className="places-list">
        {narrowUnits(flattenUnits(units.data ?? []), q).map(({ unit, depth }) => (
          <li key={unit.id}>
            <button
              type="button"
              style={{ paddingLeft: 8 + depth * 14 }}
              aria-current={unit.id === current}
              onClick={() => choose(unit)}
            >
              {nameIn(unit, lang)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
