import { Link } from "@tanstack/react-router";
import type { Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { Empty } from "../ui/states.tsx";

/** What belongs here, and the two ways to put it there: type it, or import it. */
export function EmptyRegister({ register }: { register: Register }) {
  const { t } = useTranslation();
  const item = useText()(register.itemTitle);
  if (!register.mayAdd) return <Empty>{t("registers.emptyRead")}</Empty>;
  const params = { register: register.id };
  return (
    <Empty
      actions={
        <>
          <Link className="act" to="/registers/$register/new" params={params}>
            {t("registers.new", { item })}
          </Link>
          <Link className="act" to="/registers/$register/import" params={params}>
            {t("registers.import")}
          </Link>
        </>
      }
    >
      {t("registers.empty", { item })}
    </Empty>
  );
}
