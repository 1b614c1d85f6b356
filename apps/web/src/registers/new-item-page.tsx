import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { addItem, type Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { type ItemDraft, valuesOf, withoutBlankRows } from "./item-draft.ts";
import { ItemForm } from "./item-form.tsx";
import { useAfterChange } from "./use-after-change.ts";
import { WithRegister } from "./with-register.tsx";

const route = getRouteApi("/registers/$register/new");

type Draft = { readonly typed: ItemDraft; readonly reason: string };
const EMPTY: Draft = { typed: {}, reason: "" };
const NOTHING = {};

export function NewItemPage() {
  const { register } = route.useParams();
  return <WithRegister id={register}>{(found) => <NewItem register={found} />}</WithRegister>;
}

/** A new item, in the register's first stage. What was typed survives a reload until it is saved or dropped. */
function NewItem({ register }: { register: Register }) {
  const { t } = useTranslation();
  const text = useText();
  const jurisdiction = useJurisdiction().id;
  const navigate = useNavigate();
  const afterChange = useAfterChange(register.id);
  const { draft, change, forget } = useKeptDraft<Draft>(`item.new.${register.id}`, EMPTY);
  const { sending, error, send } = useSend();
  const item = text(register.itemTitle);
  const first = register.stages.find((stage) => stage.id === register.first);

  const create = async () => {
    const typed = withoutBlankRows(register.fields, draft.typed);
    change({ typed });
    const made = await send(() =>
      call(addItem, {
        params: { jurisdiction, register: register.id },
        body: { values: valuesOf(register.fields, typed), reason: draft.reason },
      }),
    );
    if (made === null) return;
    forget();
    await afterChange(made);
    void navigate({
      to: "/registers/$register/items/$item",
      params: { register: register.id, item: made.id },
    });
  };

  return (
    <>
      <h1>{t("registers.form.newTitle", { item })}</h1>
      <p className="muted">
        {t("registers.form.newLead", { stage: first === undefined ? register.first : text(first.title) })}
      </p>
      <ItemForm
        label={t("registers.form.newTitle", { item })}
        register={register}
        values={NOTHING}
        typed={draft.typed}
        reason={draft.reason}
        names={NOTHING}
        error={error}
        sending={sending}
        isNew
        faces={{ send: t("registers.form.create"), sending: t("registers.form.creating") }}
        onTyped={(field, value) => change({ typed: { ...draft.typed, [field]: value } })}
        onReason={(reason) => change({ reason })}
        onSend={() => void create()}
        acts={
          <>
            <Link className="act" to="/registers/$register" params={{ register: register.id }}>
              {t("ui.cancel")}
            </Link>
            {Object.keys(draft.typed).length > 0 && (
              <button type="button" className="act" onClick={forget}>
                {t("registers.form.discard")}
              </button>
            )}
          </>
        }
      />
    </>
  );
}
