import { useTranslation } from "react-i18next";
import { usePostWords } from "../i18n/use-post-words.ts";

type LinesFieldProps = {
  /** null: every line. */
  readonly lines: readonly string[] | null;
  readonly onLines: (lines: readonly string[] | null) => void;
};

/** Every line, or the ones that are ticked. */
export function LinesField({ lines, onLines }: LinesFieldProps) {
  const { t } = useTranslation();
  const { lines: known, lineWord } = usePostWords();
  const toggle = (id: string, on: boolean) =>
    onLines(on ? [...(lines ?? []), id] : (lines ?? []).filter((other) => other !== id));
  return (
    <fieldset className="form-checks">
      <legend className="sr-only">{t("access.field.lines")}</legend>
      <label>
        <input type="radio" name="lines" checked={lines === null} onChange={() => onLines(null)} />
        {t("access.everyLine")}
      </label>
      <label>
        <input type="radio" name="lines" checked={lines !== null} onChange={() => onLines([])} />
        {t("access.someLines")}
      </label>
      {lines !== null && (
        <span className="form-checks lines-some">
          {known.map(({ id }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={lines.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              {lineWord(id)}
            </label>
          ))}
          {lines.length === 0 && <small className="muted">{t("access.chooseLine")}</small>}
        </span>
      )}
    </fieldset>
  );
}
