import { brokenRules, type PasswordPolicy, type PasswordRule } from "@xushi/contract";
import { useTranslation } from "react-i18next";

type NewPasswordProps = {
  readonly policy: PasswordPolicy;
  readonly owner: { readonly username: string; readonly name: string };
  readonly value: string;
  readonly repeat: string;
  readonly onValue: (value: string) => void;
  readonly onRepeat: (value: string) => void;
};

const RULES: readonly PasswordRule[] = ["length", "classes", "username", "common"];

/** Whether it may be sent; whether it was used before the server says. */
export const isReady = ({
  policy,
  owner,
  value,
  repeat,
}: Omit<NewPasswordProps, "onValue" | "onRepeat">): boolean =>
  value !== "" && value === repeat && brokenRules(policy, value, owner).length === 0;

/** The new password twice, with the rules ticked off as they are met. */
export function NewPassword({ policy, owner, value, repeat, onValue, onRepeat }: NewPasswordProps) {
  const { t } = useTranslation();
  const broken = brokenRules(policy, value, owner);
  const words: Record<PasswordRule, string> = {
    length: t("password.length", { count: policy.minLength }),
    classes: t("password.classes", { count: policy.minClasses }),
    username: t("password.username"),
    common: t("password.common"),
  };
  const field = {
    className: "field",
    type: "password",
    autoComplete: "new-password",
    maxLength: 128,
  } as const;
  return (
    <>
      <label>
        {t("password.next")}
        <input
          {...field}
          name="new-password"
          value={value}
          aria-describedby="password-rules"
          onChange={(event) => onValue(event.target.value)}
        />
      </label>
      <ul className="rules" id="password-rules" aria-live="polite">
        {RULES.map((rule) => {
          const met = value !== "" && !broken.includes(rule);
          return (
            <li key={rule} data-met={met}>
              {words[rule]}
              {met && <span className="sr-only">{t("password.met")}</span>}
            </li>
          );
        })}
      </ul>
      <label>
        {t("password.repeat")}
        <input
          {...field}
          name="repeat-password"
          value={repeat}
          aria-invalid={repeat !== "" && repeat !== value && !value.startsWith(repeat)}
          onChange={(event) => onRepeat(event.target.value)}
        />
      </label>
    </>
  );
}
