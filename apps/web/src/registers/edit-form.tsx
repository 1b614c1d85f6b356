import { useQueryClient } from "@tanstack/react-query";
import { editItem, getItem, type ItemDetail, type Register } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { ConflictNote } from "./conflict-note.tsx";
import { changesOf, type ItemDraft, withoutBlankRows } from "./item-draft.ts";
import { ItemForm } from "./item-form.tsx";
import { isConflict } from "./problems.ts";
import { historyQuery, itemQuery } from "./register-queries.ts";
import { useAfterChange } from "./use-after-change.ts";

/** `version`: what the typing began upon; 0 while nothing was typed. */
type Draft = { readonly typed: ItemDraft; readonly reason: string; readonly version: number };
const EMPTY: Draft = { typed: {}, reason: "", version: 0 };

type EditFormProps = {
  readonly register: Register;
  readonly item: ItemDetail;
  /** The item as saved, and what the changed fields held before: that is the way back. */
  readonly onSaved: (now: ItemDetail, before: Readonly<Record<string, unknown>>) => void;
  readonly onClose: () => void;
};

/** Changes some fields. Where somebody saved in between, what they did is shown and what was typed stays. */
export function EditForm({ register, item, onSaved, onClose }: EditFormProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const afterChange = useAfterChange(register.id);
  const { draft, change, forget } = useKeptDraft<Draft>(`item.${item.id}`, EMPTY);
  const { sending, error, send } = useSend();
  const [nothing, setNothing] = useState(false);
  const [base, setBase] = useState(item);
  // A draft that was begun upon an older version, before a reload: its conflict is known without asking.
  const [overtaken, setOvertaken] = useState(
    draft.version !== 0 && draft.version < item.version ? draft.version : null,
  );

  const save = async () => {
    const typed = withoutBlankRows(register.fields, draft.typed);
    const values = changesOf(register.fields, base.values, typed);
    setNothing(Object.keys(values).length === 0);
    if (Object.keys(values).length === 0) return;
    const params = { jurisdiction, register: register.id, item: item.id };
    const now = await send(async () => {
      try {
        return await call(editItem, {
          params,
          body: { version: base.version, values, reason: draft.reason },
        });
      } catch (refused) {
        if (isConflict(refused)) await seeWhoWasFaster(params);
        throw refused;
      }
    });
    if (now === null) return;
    const before = Object.fromEntries(Object.keys(values).map((id) => [id, base.values[id] ?? null]));
    forget();
    await afterChange(now);
    onSaved(now, before);
  };

  /** The next save stands upon what they saved, and still says only what was typed here. */
  const seeWhoWasFaster = async (params: { jurisdiction: string; register: string; item: string }) => {
    const newest = await call(getItem, { params });
    queries.setQueryData(itemQuery(jurisdiction, register.id, item.id).queryKey, newest);
    await queries.invalidateQueries({ queryKey: historyQuery(jurisdiction, register.id, item.id).queryKey });
    setOvertaken(overtaken ?? base.version);
    setBase(newest);
    change({ version: newest.version });
  };

  return (
    <>
      <p className="muted">
        {t("registers.form.editLead")} {draft.version !== 0 && t("registers.form.kept")}
      </p>
      <ItemForm
        label={t("registers.form.editTitle", { name: item.name })}
        register={register}
        values={base.values}
        typed={draft.typed}
        reason={draft.reason}
        names={base.names}
        error={error}
        sending={sending}
        faces={{ send: t("registers.form.save"), sending: t("registers.form.saving") }}
        onTyped={(field, value) =>
          change({ typed: { ...draft.typed, [field]: value }, version: draft.version || base.version })
        }
        onReason={(reason) => change({ reason })}
        onSend={() => void save()}
        acts={
          <>
            <button type="button" className="act" onClick={onClose}>
              {t("ui.cancel")}
            </button>
            {Object.keys(draft.typed).length > 0 && (
              <button type="button" className="act" onClick={forget}>
                {t("registers.form.discard")}
              </button>
            )}
          </>
        }
      >
        {overtaken !== null && (
          <ConflictNote register={register} itemId={item.id} since={overtaken} typed={draft.typed} />
        )}
        {nothing && <p role="status">{t("registers.form.nothing")}</p>}
      </ItemForm>
    </>
  );
}
