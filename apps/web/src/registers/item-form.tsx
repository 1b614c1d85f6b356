import type { Register } from "@xushi/contract";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { fieldOrder } from "./field-order.ts";
import { type ItemDraft, type Typed, typedOf } from "./item-draft.ts";
import { isConflict, type Problems, problemsIn } from "./problems.ts";
import { ValueField } from "./value-field.tsx";
import "./item-form.css";

type ItemFormProps = {
  readonly label: string;
  readonly register: Register;
  /** What is kept; what was typed over it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly typed: ItemDraft;
  readonly reason: string;
  readonly names: Readonly<Record<string, string>>;
  readonly error: unknown;
  readonly sending: boolean;
  /** Of a new item the fields that the list shows come first, the others are folded away. */
  readonly isNew?: boolean;
  readonly faces: { readonly send: string; readonly sending: string };
  /** Between the fields and the buttons: who was faster, and what is still the same. */
  readonly children?: ReactNode;
  readonly onTyped: (field: string, typed: Typed) => void;
  readonly onReason: (reason: string) => void;
  readonly onSend: () => void;
  readonly acts: ReactNode;
};

/** Every field of a register in one column, those that must be filled first, rows last. */
export function ItemForm(props: ItemFormProps) {
  const { register, values, typed, names, error, sending, faces, onTyped } = props;
  const { t } = useTranslation();
  const problems = problemsIn(error);
  const form = useFirstProblem(problems);
  const field = (f: Register["fields"][number]) => (
    <ValueField
      key={f.id}
      register={register.id}
      field={f}
      typed={typed[f.id] ?? typedOf(f, values[f.id])}
      problems={problems}
      names={names}
      onTyped={(value) => onTyped(f.id, value)}
    />
  );
  const isTouched = (id: string) =>
    typed[id] !== undefined || [...problems.keys()].some((key) => key === id || key.startsWith(`${id}.`));
  const { first, rest } = fieldOrder(register, props.isNew ?? false);
  return (
    <form
      ref={form}
      className="form item-form"
      noValidate
      aria-label={props.label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      {first.map(field)}
      {rest.length > 0 && (
        <details className="more-fields" open={rest.some((f) => isTouched(f.id))}>
          <summary>{t("registers.form.moreFields", { count: rest.length })}</summary>
          <div className="form">{rest.map(field)}</div>
        </details>
      )}
      <TextField label={t("registers.form.reason")} text={props.reason} most={2000} onText={props.onReason} />
      {props.children}
      {problems.size > 0 && (
        <p className="said-bad" role="alert">
          {t("registers.form.fixBelow", { count: problems.size })}
        </p>
      )}
      {error !== null && problems.size === 0 && !isConflict(error) && <Failure error={error} />}
      <div className="form-acts item-form-acts">
        <button type="submit" className="button" disabled={sending}>
          {sending ? faces.sending : faces.send}
        </button>
        {props.acts}
      </div>
    </form>
  );
}

/** A long form was refused: the first field that is wrong comes into sight. */
const useFirstProblem = (problems: Problems) => {
  const form = useRef<HTMLFormElement>(null);
  const keys = [...problems.keys()].join();
  useEffect(() => {
    if (keys !== "") form.current?.querySelector(".form-field .lag")?.scrollIntoView({ block: "center" });
  }, [keys]);
  return form;
};
