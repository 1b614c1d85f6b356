import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { getTemplate, pathOf, type Register, startImport } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useLang } from "../i18n/use-lang.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { WorkbookDrop } from "../ui/workbook-drop.tsx";
import { importQuery } from "./register-queries.ts";
import { WithRegister } from "./with-register.tsx";
import "./import.css";

const route = getRouteApi("/registers/$register/import");

export function ImportStartPage() {
  const { register } = route.useParams();
  return <WithRegister id={register}>{(found) => <Start register={found} />}</WithRegister>;
}

/** The office's own workbook, dropped or chosen; the import gets an address of its own at once. */
function Start({ register }: { register: Register }) {
  const { t } = useTranslation();
  const text = useText();
  const lang = useLang();
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { sending, error, send } = useSend();

  const take = async (file: File) => {
    const form = new FormData();
    form.set("file", file, file.name);
    const begun = await send(() =>
      // The contract types JSON bodies only; the client sends a form as it is.
      call(startImport, { params: { jurisdiction, register: register.id }, body: form as never }),
    );
    if (begun === null) return;
    queries.setQueryData(importQuery(jurisdiction, register.id, begun.id).queryKey, begun);
    void navigate({
      to: "/registers/$register/import/$import",
      params: { register: register.id, import: begun.id },
    });
  };

  return (
    <>
      <h1>{t("registers.importing.title", { register: text(register.title) })}</h1>
      <p className="lead">{t("registers.importing.lead")}</p>
      <WorkbookDrop disabled={sending} onFile={(file) => void take(file)}>
        <p className="muted small">
          {t("registers.importing.orTemplate")}{" "}
          <a href={`${pathOf(getTemplate, { jurisdiction, register: register.id })}?lang=${lang}`} download>
            {t("registers.template")}
          </a>
        </p>
        {sending && <Loading what={t("registers.importing.sending")} />}
        {error !== null && <Failure error={error} />}
      </WorkbookDrop>
    </>
  );
}
