import { type ItemDetail, moveItem, type Register } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormActs } from "../ui/form-acts.tsx";
import { FormField } from "../ui/form-field.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useSend } from "../ui/use-send.ts";
import { gateOf, lackingAt } from "./gate.ts";
import { emptyOf, type ItemDraft, valuesOf } from "./item-draft.ts";
import { isConflict, NO_PROBLEMS, type Problems, problemsIn } from "./problems.ts";
import { useAfterChange } from "./use-after-change.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { ValueField } from "./value-field.tsx";

type MoveFormProps = {
  readonly register: Register;
  readonly item: ItemDetail;
  readonly wanted: string | undefined;
  readonly onClose: () => void;
  readonly onMoved: (item: ItemDetail) => void;
};

/** Where to, what the gate lacks, the day and the reason. What is missing is said under its own field. */
export function MoveForm({ register, item, wanted, onClose, onMoved }: MoveFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const open = item.moves.filter((move) => move.allowed);
  const [to, setTo] = useState(
    item.moves.some((m) => m.to === wanted) ? wanted : open.length === 1 ? open[0]?.to : undefined,
  );
  const [typed, setTyped] = useState<ItemDraft>({});
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const [lacking, setLacking] = useState<Problems>(NO_PROBLEMS);
  const { sending, error, send } = useSend();
  const wordsOf = useProblemWords();
  const jurisdiction = useJurisdiction().id;
  const afterChange = useAfterChange(register.id);
  const titleOf = (id: string) => {
    const stage = register.stages.find((s) => s.id === id);
    return stage === undefined ? id : text(stage.title);
  };
  const move = item.moves.find((m) => m.to === to);
  const stage = register.stages.find((s) => s.id === to);
  const fields = move === undefined ? [] : gateOf(register, move);
  const problems = new Map([...problemsIn(error), ...lacking]);

  const onDay = problems.get("on");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (move === undefined) return;
    const values = valuesOf(fields, typed);
    const missing = lackingAt(move, values, reason);
    setLacking(missing);
    if (missing.size > 0) return;
    const now = await send(() =>
      call(moveItem, {
        params: { jurisdiction, register: register.id, item: item.id },
        body: { version: item.version, to: move.to, on: on === "" ? null : on, reason, values },
      }),
    );
    if (now === null) return;
    await afterChange(now);
    onMoved(now);
  };

  if (item.moves.length === 0) return <p>{t("registers.move.nowhere", { stage: titleOf(item.stage) })}</p>;
  return (
    <form
      className="form"
      noValidate
      aria-label={t("registers.move.title", { name: item.name })}
      onSubmit={(e) => void submit(e)}
    >
      <fieldset className="move-to">
        <legend className="form-label">{t("registers.move.choose")}</legend>
        {item.moves.map((m) => (
          <label key={m.to} className="check">
            <input
              type="radio"
              name="to"
              checked={to === m.to}
              disabled={!m.allowed}
              onChange={() => {
                setTo(m.to);
                setLacking(NO_PROBLEMS);
              }}
            />
            {titleOf(m.to)}
            {!m.allowed && <small className="muted">{t("registers.item.notYours")}</small>}
          </label>
        ))}
      </fieldset>
      {stage?.definition && <p className="muted small">{text(stage.definition)}</p>}
      {stage?.another && <p className="muted small">{t("registers.move.another")}</p>}
      {move && fields.length > 0 && (
        <p className="move-gate">{t("registers.move.gate", { stage: titleOf(move.to) })}</p>
      )}
      {fields.map((field) => (
        <ValueField
          key={field.id}
          register={register.id}
          field={field}
          typed={typed[field.id] ?? emptyOf(field)}
          problems={problems}
          names={item.names}
          onTyped={(value) => setTyped((now) => ({ ...now, [field.id]: value }))}
        />
      ))}
      {move && (
        <>
          <FormField label={t("registers.move.on")} error={onDay === undefined ? undefined : wordsOf(onDay)}>
            <DayField label={t("registers.move.on")} day={on} onDay={setOn} />
          </FormField>
          <div>
            <TextField
              label={t(move.reason ? "registers.move.reason" : "registers.move.reasonOptional")}
              text={reason}
              most={2000}
              isLong
              onText={setReason}
            />
            {problems.has("reason") && (
              <small className="lag" role="alert">
                {t("registers.move.mustReason")}
              </small>
            )}
          </div>
        </>
      )}
      {error !== null && (
        <Failure error={error} onRetry={isConflict(error) ? () => void afterChange(item) : undefined} />
      )}
      <FormActs disabled={move === undefined || !move.allowed || sending} onClose={onClose}>
        {t(sending ? "registers.move.sending" : "registers.move.send")}
      </FormActs>
    </form>
  );
}
