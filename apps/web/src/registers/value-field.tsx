import type { RegisterField } from "@xushi/contract";
import { useText } from "../i18n/use-text.ts";
import { FormField } from "../ui/form-field.tsx";
import { GroupField } from "./group-field.tsx";
import type { TypedRow } from "./item-draft.ts";
import { problemsBelow } from "./problems.ts";
import { SimpleField, type SimpleFieldProps } from "./simple-field.tsx";
import { useProblemWords } from "./use-problem-words.ts";

type ValueFieldProps = Omit<SimpleFieldProps, "field"> & { readonly field: RegisterField };

/** A field of an item: one input, or rows of them. */
export function ValueField(props: ValueFieldProps) {
  const { register, field, typed, problems, names, onTyped } = props;
  const label = useText()(field.title);
  const wordsOf = useProblemWords();
  if (field.kind !== "group") return <SimpleField {...props} />;
  const problem = problems.get(field.id);
  return (
    <FormField label={label} error={problem === undefined ? undefined : wordsOf(problem)}>
      <GroupField
        register={register}
        label={label}
        fields={field.fields}
        rows={typed as readonly TypedRow[]}
        problems={problemsBelow(problems, field.id)}
        names={names}
        onRows={onTyped}
      />
    </FormField>
  );
}
