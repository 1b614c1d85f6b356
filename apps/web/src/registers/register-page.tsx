import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Register, RegisterOverview } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { BreakdownTables } from "./breakdown-tables.tsx";
import { ChangesSince } from "./changes-since.tsx";
import { EmptyRegister } from "./empty-register.tsx";
import { ListBar } from "./list-bar.tsx";
import { RatesLine } from "./rates-line.tsx";
import { overviewQuery } from "./register-queries.ts";
import { RegisterTabs } from "./register-tabs.tsx";
import { RegisterView } from "./register-view.tsx";
import { useListState } from "./use-list-state.ts";
import { WithRegister } from "./with-register.tsx";

const route = getRouteApi("/registers/$register");

/** One register: the sentence, its rates, its watch lists and stages, and its items drawn as one likes. */
export function RegisterPage() {
  const { register } = route.useParams();
  useRowKeys();
  return (
    <WithRegister key={register} id={register} isBelow={false} wide>
      {(found) => <Content register={found} />}
    </WithRegister>
  );
}

function Content({ register }: { register: Register }) {
  const { t } = useTranslation();
  const text = useText();
  const { asOf, since } = useScope();
  const overview = useQuery(overviewQuery(useJurisdiction().id, register.id, asOf, since));
  return (
    <>
      <div className="register-head">
        <h1>
          {text(register.title)}
          {overview.data && <span className="print-only"> {overview.data.asOf}</span>}
        </h1>
        {register.mayAdd && <AddLinks register={register} />}
      </div>
      {overview.isPending && <Loading what={t("registers.overviewLoading")} />}
      {overview.isError && <Failure error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && <Overview register={register} overview={overview.data} />}
    </>
  );
}

function Overview({ register, overview }: { register: Register; overview: RegisterOverview }) {
  const text = useText();
  const { state, change } = useListState(register.id);
  if (overview.total === 0) return <EmptyRegister register={register} />;
  return (
    <>
      <p className="lead">{text(overview.lead)}</p>
      <RatesLine register={register} rates={overview.rates} asOf={overview.asOf} />
      <BreakdownTables register={register} overview={overview} state={state} onChange={change} />
      <ChangesSince register={register} asOf={overview.asOf} />
      <RegisterTabs register={register} overview={overview} state={state} onChange={change} />
      <ListBar register={register} state={state} onChange={change} />
      <RegisterView register={register} state={state} onChange={change} asOf={overview.asOf} />
    </>
  );
}

function AddLinks({ register }: { register: Register }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <span className="register-acts no-print">
      <Link className="act" to="/registers/$register/new" params={{ register: register.id }}>
        {t("registers.new", { item: text(register.itemTitle) })}
      </Link>
      <Link className="act" to="/registers/$register/import" params={{ register: register.id }}>
        {t("registers.import")}
      </Link>
    </span>
  );
}
