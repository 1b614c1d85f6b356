import { parseLocalDate } from "@xushi/core";
import { useState } from "react";

type DayFieldProps = {
  readonly label?: string;
  readonly day: string;
  /** A whole day, or "" when it was emptied; never half a date. */
  readonly onDay: (day: string) => void;
};

/** A day typed as 2026-10-31, the form it is shown in everywhere, whatever the browser's language. */
export function DayField({ label, day, onDay }: DayFieldProps) {
  const [text, setText] = useState(day);
  const [shown, setShown] = useState(day);
  if (day !== shown) {
    setShown(day);
    setText(day);
  }
  const parsed = parseLocalDate(text.trim());
  return (
    <input
      className="field"
      inputMode="numeric"
      placeholder="YYYY-MM-DD"
      maxLength={10}
      aria-label={label}
      aria-invalid={text !== "" && text.length >= 10 && parsed === undefined}
      value={text}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        const whole = parseLocalDate(typed.trim());
        if (whole !== undefined || typed === "") {
          setShown(whole ?? "");
          onDay(whole ?? "");
        }
      }}
    />
  );
}
