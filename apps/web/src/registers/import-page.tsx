import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { applyImport, cancelImport, mapImport, type Register, type RegisterImport } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { ImportBad } from "./import-bad.tsx";
import { ImportChanges } from "./import-changes.tsx";
import { ImportColumns, type Mapping } from "./import-columns.tsx";
import { importQuery, isUnderWay } from "./register-queries.ts";
import { useAfterChange } from "./use-after-change.ts";
import { WithRegister } from "./with-register.tsx";
import "../ui/work-progress.css";
import "./import.css";

const route = getRouteApi("/registers/$register/import/$import");

/** An import at its own address: it can be left, and found again wherever it then stands. */
export function ImportPage() {
  const { register } = route.useParams();
  return <WithRegister id={register}>{(found) => <Import register={found} />}</WithRegister>;
}

function Import({ register }: { register: Register }) {
  const { t } = useTranslation();
  const text = useText();
  const { import: id } = route.useParams();
  const found = useQuery(importQuery(useJurisdiction().id, register.id, id));
  return (
    <>
      <h1>{t("registers.importing.title", { register: text(register.title) })}</h1>
      {found.isPending && <Loading what={t("registers.importing.loading")} />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Content register={register} made={found.data} />}
    </>
  );
}

type ContentProps = { readonly register: Register; readonly made: RegisterImport };

function Content({ register, made }: ContentProps) {
  const deeds = useImportDeeds(register, made);
  return (
    <>
      {isUnderWay(made) && <UnderWay made={made} onCancel={deeds.cancel} />}
      {(made.state === "failed" || made.state === "cancelled") && <Ended register={register} made={made} />}
      {made.state === "done" && <Done register={register} made={made} />}
      {made.state === "ready" && <Preview register={register} made={made} deeds={deeds} />}
      {deeds.error !== null && <Failure error={deeds.error} />}
    </>
  );
}

const useImportDeeds = (register: Register, made: RegisterImport) => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const afterChange = useAfterChange(register.id);
  const { sending, error, send } = useSend();
  const params = { jurisdiction, register: register.id, import: made.id };
  const key = importQuery(jurisdiction, register.id, made.id).queryKey;
  const after = async (work: () => Promise<RegisterImport>) => {
    const now = await send(work);
    if (now === null) return;
    queries.setQueryData(key, now);
    await afterChange();
  };
  return {
    sending,
    error,
    cancel: () => void after(() => call(cancelImport, { params })),
    map: (body: Mapping) => void after(() => call(mapImport, { params, body })),
    apply: (mode: "all-or-nothing" | "good-rows") =>
      void after(() => call(applyImport, { params, body: { mode } })),
  };
};

function UnderWay({ made, onCancel }: { made: RegisterImport; onCancel: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const doing = t(made.state === "reading" ? "registers.importing.reading" : "registers.importing.writing");
  const step = made.step === null ? doing : text(made.step);
  return (
    <div className="work-progress" role="status">
      <p>
        {made.fileName} ·{" "}
        {made.progress === null
          ? step
          : t("registers.importing.progress", { step, percent: Math.round(made.progress * 100) })}
      </p>
      <progress aria-label={step} max={1} value={made.progress ?? undefined} />
      <p className="muted small">{t("registers.importing.canLeave")}</p>
      <button type="button" className="act" onClick={onCancel}>
        {t("registers.importing.cancel")}
      </button>
    </div>
  );
}

function Ended({ register, made }: ContentProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className="said-bad" role="alert">
      <p>{t(made.state === "failed" ? "registers.importing.failed" : "registers.importing.cancelled")}</p>
      {made.refusal && <p>{text(made.refusal.message)}</p>}
      <Link className="act" to="/registers/$register/import" params={{ register: register.id }}>
        {t("registers.importing.again")}
      </Link>
    </div>
  );
}

function Done({ register, made }: ContentProps) {
  const { t } = useTranslation();
  const { added, changed } = made.counts;
  return (
    <div className="said-good" role="status">
      <p>{t("registers.importing.done", { added, changed })}</p>
      <Link className="act" to="/registers/$register" params={{ register: register.id }}>
        {t("registers.importing.see")}
      </Link>
    </div>
  );
}

type PreviewProps = ContentProps & { readonly deeds: ReturnType<typeof useImportDeeds> };

/** What was found, before anything is written: the sentence, the columns, the bad cells, the changes, and then the button. */
function Preview({ register, made, deeds }: PreviewProps) {
  const { t } = useTranslation();
  const { counts } = made;
  return (
    <>
      <p className="lead">{t("registers.importing.sentence", counts)}</p>
      <p className="muted">
        {t("registers.importing.file", {
          file: made.fileName,
          sheet: made.sheet ?? "",
          rows: made.headerRows.join("–"),
        })}
      </p>
      <Apply made={made} deeds={deeds} />
      <ImportColumns
        key={made.sheet}
        register={register}
        made={made}
        sending={deeds.sending}
        onMap={deeds.map}
      />
      {counts.bad > 0 && <ImportBad register={register} made={made} />}
      <ImportChanges register={register} made={made} />
    </>
  );
}

function Apply({ made, deeds }: Pick<PreviewProps, "made" | "deeds">) {
  const { t } = useTranslation();
  const { added, changed, bad } = made.counts;
  const good = added + changed;
  return (
    <div className="import-apply">
      {good === 0 && bad === 0 && <p>{t("registers.importing.nothing")}</p>}
      {bad > 0 && <p className="said-bad">{t("registers.importing.applyRest", { count: bad })}</p>}
      <div className="form-acts">
        {bad === 0 && good > 0 && (
          <button
            type="button"
            className="button"
            disabled={deeds.sending}
            onClick={() => deeds.apply("all-or-nothing")}
          >
            {t("registers.importing.applyAll")}
          </button>
        )}
        {bad > 0 && good > 0 && (
          <button
            type="button"
            className="button"
            disabled={deeds.sending}
            onClick={() => deeds.apply("good-rows")}
          >
            {t("registers.importing.applyGood", { count: good })}
          </button>
        )}
        <button type="button" className="act" disabled={deeds.sending} onClick={deeds.cancel}>
          {t("registers.importing.cancel")}
        </button>
      </div>
    </div>
  );
}
