import { getMarkedCopy, pathOf, type Register, type RegisterImport } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { BadCells } from "../ui/bad-cells.tsx";

/** The bad cells of an import into a register, by the names of its fields. */
export function ImportBad({ register, made }: { register: Register; made: RegisterImport }) {
  const { t } = useTranslation();
  const text = useText();
  const params = { jurisdiction: useJurisdiction().id, register: register.id, import: made.id };
  const titleOf = (id: string | null) => {
    const field = register.fields.find((f) => f.id === id);
    return field === undefined ? (id ?? "") : text(field.title);
  };
  return (
    <BadCells
      bad={made.bad}
      total={made.counts.bad}
      fieldOf={({ field }) => titleOf(field)}
      marked={
        <a className="act" href={pathOf(getMarkedCopy, params)} download>
          {t("registers.importing.marked")}
        </a>
      }
    />
  );
}
