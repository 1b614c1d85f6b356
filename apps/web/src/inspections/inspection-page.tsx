import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Inspection } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { inspectionsQuery } from "../api/access-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useUnitWord } from "../units/use-unit-word.ts";
import { nextStep } from "./next-step.ts";
import { StateWord } from "./state-word.tsx";
import { StepForm } from "./step-form.tsx";
import "./inspections.css";

const route = getRouteApi("/inspections/$id");

/** One inspection: what, where, by whom it was set, what happened so far, and the step that is due from this person. */
export function InspectionPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const list = useQuery(inspectionsQuery(useJurisdiction().id));
  const found = list.data?.find((inspection) => inspection.id === id);
  return (
    <div className="page">
      <p className="crumbs">
        <Link to="/inspections">{t("inspections.all")}</Link>
      </p>
      {list.isPending && <Loading what={t("inspections.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && found === undefined && (
        <>
          <h1>{t("inspections.title")}</h1>
          <Empty>{t("inspections.unknown")}</Empty>
        </>
      )}
      {found && <Content inspection={found} />}
    </div>
  );
}

function Content({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation();
  const unitWord = useUnitWord();
  const step = nextStep(inspection);
  return (
    <>
      <h1>{inspection.matter}</h1>
      <StateWord now={inspection.now} tall />
      <dl className="inspection-facts">
        <Fact label={t("inspections.col.unit")}>{unitWord(inspection.orgUnitId)}</Fact>
        <Fact label={t("inspections.col.body")}>{unitWord(inspection.bodyId)}</Fact>
        <Fact label={t("inspections.col.kind")}>{t(`inspections.kind.${inspection.kind}`)}</Fact>
        <Fact label={t("inspections.col.setBy")}>{inspection.setBy}</Fact>
      </dl>
      <ol className="steps">
        <Step
          title={t("inspections.opened")}
          on={inspection.openedOn}
          by={inspection.openedBy}
          text={inspection.plan}
        />
        {inspection.steps.map((taken) => (
          <Step
            key={taken.id}
            title={t(`inspections.step.${taken.kind}`)}
            on={taken.on}
            by={taken.recordedBy}
            text={taken.text}
            upheld={taken.upheld}
          />
        ))}
      </ol>
      {step !== null && <StepForm key={step} inspection={inspection} kind={step} />}
    </>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type StepProps = {
  readonly title: string;
  readonly on: string;
  readonly by: string;
  readonly text: string;
  readonly upheld?: boolean | null;
};

function Step({ title, on, by, text, upheld = null }: StepProps) {
  const { t } = useTranslation();
  return (
    <li>
      <p className="step-head">
        <time>{on}</time> <b>{title}</b>
        {upheld !== null && <span>{t(upheld ? "inspections.upheld" : "inspections.notUpheld")}</span>}
        <span className="muted small">{t("inspections.by", { person: by })}</span>
      </p>
      <p className="step-text">{text}</p>
    </li>
  );
}
