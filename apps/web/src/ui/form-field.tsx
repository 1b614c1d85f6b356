import type { ReactNode } from "react";
import "./form.css";

type FormFieldProps = {
  /** Written above; the field inside carries it as its own label too. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** One row of a form: label above, field, and under it what is wrong with it. */
export function FormField({ label, hint, error, children }: FormFieldProps) {
  return (
    <div className="form-field">
      <span className="form-label" aria-hidden="true">
        {label}
      </span>
      {children}
      {hint !== undefined && <small className="muted">{hint}</small>}
      {error !== undefined && (
        <small className="lag" role="alert">
          {error}
        </small>
      )}
    </div>
  );
}
