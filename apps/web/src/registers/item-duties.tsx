import type { ItemDetail, Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { isAbsent, valueText } from "./show-value.ts";
import { useValueWords } from "./use-value-words.ts";

/** Who answers for it: the register's roles, in the field's own titles. */
export function ItemDuties({ register, item }: { register: Register; item: ItemDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const words = useValueWords(item.names);
  const { leader, responsible, owner, place } = register.roles;
  return (
    <section aria-labelledby="item-duties">
      <h2 id="item-duties">{t("registers.item.duties")}</h2>
      <dl className="facts">
        {[leader, owner, responsible, place].flatMap((id) => {
          const field = register.fields.find((f) => f.id === id);
          if (field === undefined) return [];
          const value = item.values[field.id];
          return [
            <div key={field.id}>
              <dt>{text(field.title)}</dt>
              <dd>
                {isAbsent(value) ? (
                  <span className="muted">{t("registers.notEntered")}</span>
                ) : (
                  valueText(field, value, words)
                )}
              </dd>
            </div>,
          ];
        })}
      </dl>
    </section>
  );
}
