import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RegisterView, removeView, saveView } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Drop } from "../ui/drop.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useSend } from "../ui/use-send.ts";
import { bareState, type ListState, readListState, sameState } from "./list-state.ts";
import { viewsQuery } from "./register-queries.ts";
import type { ListProps } from "./view-props.ts";

/** Filters, order and drawing under a name: one's own, and those that somebody shared. */
export function SavedViews(props: ListProps) {
  const { t } = useTranslation();
  const views = useQuery(viewsQuery(useJurisdiction().id, props.register.id)).data ?? [];
  const open = views.find((view) => sameState(readListState(view.state), props.state));
  return (
    <Drop
      label={t("registers.saved.title")}
      face={
        <>
          {open?.name ?? t("registers.saved.title")} <small aria-hidden="true">▾</small>
        </>
      }
    >
      {(close) => <Views {...props} onClose={close} />}
    </Drop>
  );
}

function Views({ register, state, onChange, onClose }: ListProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const views = useQuery(viewsQuery(jurisdiction, register.id));
  const queries = useQueryClient();
  const { sending, error, send } = useSend();
  const params = { jurisdiction, register: register.id };
  const again = () => queries.invalidateQueries({ queryKey: viewsQuery(jurisdiction, register.id).queryKey });
  const remove = async (view: RegisterView) => {
    await send(() => call(removeView, { params: { ...params, view: view.id } }));
    await again();
  };
  return (
    <div className="saved-views">
      {views.isPending && <Loading what={t("registers.loading")} />}
      {views.isError && <Failure error={views.error} onRetry={() => void views.refetch()} />}
      {views.data?.length === 0 && <p className="muted">{t("registers.saved.none")}</p>}
      {views.data && views.data.length > 0 && (
        <ul>
          {views.data.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className="saved-view"
                aria-current={sameState(readListState(view.state), state)}
                onClick={() => {
                  onChange({ ...NOTHING, ...readListState(view.state) });
                  onClose();
                }}
              >
                {view.name} {view.shared && <small className="muted">{t("registers.saved.shared")}</small>}
              </button>
              {view.own && (
                <button
                  type="button"
                  className="act small"
                  disabled={sending}
                  aria-label={t("registers.saved.remove", { name: view.name })}
                  onClick={() => void remove(view)}
                >
                  {t("registers.saved.removeShort")}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Failure error={error} />}
      <SaveForm
        sending={sending}
        onSave={async (name, shared) => {
          const body = { name, shared, state: bareState(state) };
          const kept = await send(() => call(saveView, { params, body }));
          await again();
          return kept !== null;
        }}
      />
    </div>
  );
}

/** Opening a view takes back everything that the address said before. */
const NOTHING: ListState = readListState({});

type SaveFormProps = {
  readonly sending: boolean;
  readonly onSave: (name: string, shared: boolean) => Promise<boolean>;
};

function SaveForm({ sending, onSave }: SaveFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [kept, setKept] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onSave(name.trim(), shared))) return;
    setKept(name.trim());
    setName("");
  };
  return (
    <form className="saved-form" onSubmit={(event) => void submit(event)}>
      <TextField label={t("registers.saved.name")} text={name} most={60} onText={setName} />
      <label className="check">
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {t("registers.saved.share")}
      </label>
      <div className="form-acts">
        <button type="submit" className="act" disabled={sending || name.trim() === ""}>
          {t(sending ? "registers.saved.saving" : "registers.saved.save")}
        </button>
      </div>
      <p role="status" className="small">
        {kept !== "" && t("registers.saved.keptAs", { name: kept })}
      </p>
    </form>
  );
}
