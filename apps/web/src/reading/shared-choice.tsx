import { useTranslation } from "react-i18next";
import "../ui/form.css";

type SharedChoiceProps = {
  /** Two of them may stand on one page. */
  readonly name: string;
  readonly shared: boolean;
  readonly onShared: (shared: boolean) => void;
};

/** Who will see what is put in: the whole county unless said otherwise. */
export function SharedChoice({ name, shared, onShared }: SharedChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="form-checks shared-choice" title={t("sharing.hint")}>
      <legend className="sr-only">{t("sharing.label")}</legend>
      <span className="muted" aria-hidden="true">
        {t("sharing.label")}
      </span>
      {([true, false] as const).map((value) => (
        <label key={String(value)}>
          <input type="radio" name={name} checked={shared === value} onChange={() => onShared(value)} />
          {t(value ? "sharing.shared" : "sharing.own")}
        </label>
      ))}
    </fieldset>
  );
}
