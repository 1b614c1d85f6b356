import type { RegisterField, StoredFile } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormField } from "../ui/form-field.tsx";
import { FilesField } from "./files-field.tsx";
import type { Typed, TypedPoint } from "./item-draft.ts";
import type { Problems } from "./problems.ts";
import { ReferencePick } from "./reference-pick.tsx";
import { useProblemWords } from "./use-problem-words.ts";
import { PointInput, SelectInput, UnitInput, WordsInput } from "./value-inputs.tsx";

export type SimpleFieldProps = {
  /** The register that files are kept for. */
  readonly register: string;
  readonly field: RegisterField["fields"][number];
  readonly typed: Typed;
  readonly problems: Problems;
  readonly names: Readonly<Record<string, string>>;
  readonly onTyped: (typed: Typed) => void;
};

/** One field of an item, or of a row, by its kind: label above, unit inside, and under it what is wrong. */
export function SimpleField(props: SimpleFieldProps) {
  const { field, problems } = props;
  const { t } = useTranslation();
  const text = useText();
  const wordsOf = useProblemWords();
  const title = text(field.title);
  const label = field.required ? t("registers.form.required", { label: title }) : title;
  const problem = problems.get(field.id);
  return (
    <FormField
      label={label}
      hint={hintOf(field, text, t("registers.form.pointHint"), t("registers.form.officialHint"))}
      error={problem === undefined ? undefined : wordsOf(problem)}
    >
      <Input {...props} label={label} invalid={problem !== undefined} />
    </FormField>
  );
}

const hintOf = (
  { help, kind }: SimpleFieldProps["field"],
  text: ReturnType<typeof useText>,
  point: string,
  official: string,
): string | undefined => {
  if (help !== null) return text(help);
  if (kind === "point") return point;
  return kind === "official" ? official : undefined;
};

type InputProps = SimpleFieldProps & { readonly label: string; readonly invalid: boolean };

function Input(props: InputProps) {
  const { register, field, typed, names, onTyped, label, invalid } = props;
  switch (field.kind) {
    case "files":
      return (
        <FilesField
          register={register}
          label={label}
          files={typed as readonly StoredFile[]}
          onFiles={onTyped}
        />
      );
    case "point":
      return <PointInput point={typed as TypedPoint} onPoint={onTyped} />;
    case "date":
      return <DayField label={label} day={typed as string} onDay={onTyped} />;
    case "flag":
    case "choice":
      return (
        <SelectInput
          field={field}
          label={label}
          invalid={invalid}
          chosen={typed as string}
          onChosen={onTyped}
        />
      );
    case "org-unit":
      return <UnitInput label={label} chosen={typed as string} onChosen={onTyped} />;
    case "reference":
      return (
        <ReferencePick
          label={label}
          register={field.register ?? ""}
          chosen={typed as string}
          name={names[typed as string] ?? ""}
          onChosen={onTyped}
        />
      );
    default:
      return (
        <WordsInput field={field} label={label} invalid={invalid} text={typed as string} onText={onTyped} />
      );
  }
}
