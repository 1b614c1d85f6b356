import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { explanationQuery } from "../api/access-queries.ts";
import { meQuery } from "../api/account-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRights } from "../api/my-access.ts";
import { indicatorsQuery, orgUnitsQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import type { WhySearch } from "../search-params.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormField } from "../ui/form-field.tsx";
import { PickField } from "../ui/pick-field.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { Explanation } from "./explanation.tsx";
import { PersonField } from "./person-field.tsx";
import "./access.css";

const route = getRouteApi("/access/why");

/** 为什么能看、不能看: who, where, which indicator, when; and the database's answer, post by post. */
export function WhyPage() {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const { account, place, indicator, day } = route.useSearch();
  const isAsked = place !== undefined && indicator !== undefined;
  const answer = useQuery({
    ...explanationQuery(county, { account, unit: place ?? "", indicator: indicator ?? "", on: day }),
    enabled: isAsked,
  });
  return (
    <div className="page">
      <p className="crumbs">
        <Link to="/access">{t("access.title")}</Link>
      </p>
      <h1>{t("why.title")}</h1>
      <p className="lead">{t("why.lead")}</p>
      <Question />
      {!isAsked && <p className="muted">{t("why.choose")}</p>}
      {isAsked && answer.isPending && <Loading what={t("why.looking")} />}
      {isAsked && answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {isAsked && answer.data && <Explanation answer={answer.data} unit={place} indicator={indicator} />}
    </div>
  );
}

function Question() {
  const { t } = useTranslation();
  const text = useText();
  const county = useJurisdiction().id;
  const units = useQuery(orgUnitsQuery(county)).data ?? [];
  const indicators = useQuery(indicatorsQuery(county)).data ?? [];
  const { account, place, indicator, day } = route.useSearch();
  const navigate = useNavigate({ from: "/access/why" });
  const ask = (search: WhySearch) =>
    void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
  return (
    <div className="filters">
      <Whose account={account} onAccount={(chosen) => ask({ account: chosen || undefined })} />
      <FormField label={t("why.unit")}>
        <PickField
          label={t("why.unit")}
          choices={units.map((u) => ({ id: u.id, label: u.name, detail: t(`units.kind.${u.kind}`) }))}
          chosen={place ?? ""}
          onChosen={(chosen) => ask({ place: chosen || undefined })}
        />
      </FormField>
      <FormField label={t("why.indicator")}>
        <PickField
          label={t("why.indicator")}
          choices={indicators.map((i) => ({ id: i.id, label: text(i.name), detail: i.aliases.join("、") }))}
          chosen={indicator ?? ""}
          onChosen={(chosen) => ask({ indicator: chosen || undefined })}
        />
      </FormField>
      <FormField label={t("why.day")}>
        <DayField label={t("why.day")} day={day ?? ""} onDay={(on) => ask({ day: on || undefined })} />
      </FormField>
    </div>
  );
}

/** Officers ask about anyone; everyone else about himself. */
function Whose({ account, onAccount }: { account: string | undefined; onAccount: (id: string) => void }) {
  const { t } = useTranslation();
  const rights = useRights();
  const me = useQuery(meQuery).data;
  const mayAsk = ["grant", "manage", "audit"].some((right) => rights.some((held) => held === right));
  if (!mayAsk)
    return (
      <FormField label={t("why.account")}>
        <span className="fixed-field">{me?.name ?? t("why.self")}</span>
      </FormField>
    );
  return (
    <FormField label={t("why.account")}>
      <PersonField
        label={t("why.account")}
        placeholder={t("why.self")}
        account={account ?? ""}
        onAccount={onAccount}
      />
    </FormField>
  );
}
