import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Board } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { reaches } from "../access/reach.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { myAccessQuery, useHome, useRight } from "../api/my-access.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { Empty } from "../ui/states.tsx";
import { useUnitName } from "../units/use-unit-name.ts";
import { useUnitWord } from "../units/use-unit-word.ts";

/** An empty board: there are no targets yet, or one's posts do not reach this unit, which looks the same. */
export function NoTargets({ board }: { board: Board }) {
  const { t } = useTranslation();
  const county = useJurisdiction();
  const posts = useQuery(myAccessQuery(county.id)).data?.posts ?? [];
  const units = useQuery(orgUnitsQuery(county.id)).data ?? [];
  const mayReceive = useRight("receive");
  const place = useUnitName()(board.orgUnitId, board.orgUnitName);
  const why = (
    <Link to="/access/why" search={(before) => ({ ...before, place: board.orgUnitId })}>
      {t("why.link")}
    </Link>
  );
  if (units.length > 0 && !reaches(posts, units, board.orgUnitId, county.orgUnitId))
    return <OutOfReach place={place} why={why} />;
  return (
    <>
      <p className="lead">{t("board.emptyLead", { place, day: board.asOf })}</p>
      <Empty
        actions={
          <>
            {mayReceive && (
              <>
                <Link to="/reading">{t("board.emptyPaste")}</Link>
                <Link to="/reading">{t("board.emptyFile")}</Link>
                <Link to="/import">{t("importing.title")}</Link>
              </>
            )}
            {why}
          </>
        }
      >
        {t("board.empty")}
      </Empty>
    </>
  );
}

function OutOfReach({ place, why }: { place: string; why: React.ReactNode }) {
  const { t } = useTranslation();
  const home = useUnitWord()(useHome());
  return (
    <>
      <p className="lead">{t("reach.lead", { place })}</p>
      <Empty
        actions={
          <>
            {why}
            <Link to="/" search={(before) => ({ ...before, unit: undefined })}>
              {t("reach.home", { place: home })}
            </Link>
          </>
        }
      >
        {t("reach.what")}
      </Empty>
    </>
  );
}
