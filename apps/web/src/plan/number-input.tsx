import type { ClipboardEvent } from "react";

type NumberInputProps = {
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly invalid?: boolean;
  /** Where a column of a table says the unit. */
  readonly bare?: boolean;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
};

/** A number in its unit; another unit may be typed with it. */
export function NumberInput({
  label,
  unit,
  text,
  onText,
  invalid = false,
  bare = false,
  onPaste,
}: NumberInputProps) {
  const input = (
    <input
      className="field field-number"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={invalid}
      maxLength={40}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onPaste={onPaste}
    />
  );
  if (bare) return input;
  return (
    <span className="with-unit">
      {input}
      <span className="field-unit" aria-hidden="true">
        {unit}
      </span>
    </span>
  );
}
