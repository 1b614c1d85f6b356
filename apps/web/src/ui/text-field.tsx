import { FormField } from "./form-field.tsx";

type TextFieldProps = {
  readonly label: string;
  readonly text: string;
  readonly most: number;
  readonly isLong?: boolean;
  readonly onText: (text: string) => void;
};

/** Words, in a line or in several. */
export function TextField({ label, text, most, isLong = false, onText }: TextFieldProps) {
  return (
    <FormField label={label}>
      {isLong ? (
        <textarea
          className="field"
          aria-label={label}
          maxLength={most}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <input
          className="field"
          aria-label={label}
          maxLength={most}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </FormField>
  );
}
