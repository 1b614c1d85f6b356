import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./form.css";

type FormActsProps = {
  /** What sending does: "确认更正". */
  readonly children: ReactNode;
  readonly disabled: boolean;
  readonly onClose: () => void;
};

/** The end of a form: send it, or leave it. */
export function FormActs({ children, disabled, onClose }: FormActsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-acts">
      <button type="submit" className="button" disabled={disabled}>
        {children}
      </button>
      <button type="button" className="act" onClick={onClose}>
        {t("ui.cancel")}
      </button>
    </div>
  );
}
