import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useHome } from "../api/my-access.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { useLang } from "../i18n/use-lang.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { flattenUnits, narrowUnits } from "./tree.ts";
import "./units.css";

const route = getRouteApi("/units");

/** 单位: the tree with its codes; a name opens that unit's board. */
export function UnitsPage() {
  const { t } = useTranslation();
  const lang = useLang();
  const county = useJurisdiction();
  const home = useHome();
  const units = useQuery(orgUnitsQuery(county.id));
  const { q = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/units" });
  useRowKeys();
  const nodes = narrowUnits(flattenUnits(units.data ?? []), q);
  return (
    <div className="page">
      <h1>{t("nav.units")}</h1>
      <p className="lead">{t("units.lead")}</p>
      <input
        className="field list-filter"
        type="search"
        aria-label={t("place.filter")}
        placeholder={t("place.filter")}
        value={q}
        onChange={(event) =>
          void navigate({ search: (b) => ({ ...b, q: event.target.value || undefined }), replace: true })
        }
      />
      {units.isPending && <Loading what={t("place.loading")} />}
      {units.isError && <Failure error={units.error} onRetry={() => void units.refetch()} />}
      {units.isSuccess && nodes.length === 0 && <Empty>{t("units.none", { q })}</Empty>}
      {nodes.length > 0 && (
        <table className="units">
          <thead>
            <tr>
              <th scope="col" className="l">
                {t("units.col.name")}
              </th>
              <th scope="col" className="l">
                {t("units.col.code")}
              </th>
              <th scope="col" className="l">
                {t("units.col.kind")}
              </th>
              <th scope="col">{t("units.col.below")}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ unit, depth, children }) => (
              <tr key={unit.id}>
                <th scope="row" className="l" style={{ paddingLeft: 10 + depth * 20 }}>
                  <Link
                    to="/"
                    data-row
                    search={(b) => ({ ...b, unit: unit.id === home ? undefined : unit.id })}
                  >
                    {lang === "en" && unit.nameEn !== "" ? unit.nameEn : unit.name}
                  </Link>
                </th>
                <td className="l muted">{unit.code ?? ""}</td>
                <td className="l muted">{t(`units.kind.${unit.kind}`)}</td>
                <td className="muted">{children > 0 ? children : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
