import { Link } from "@tanstack/react-router";
import type { Register, RegisterImport } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "../ui/scroll-x.tsx";

type ImportChangesProps = { readonly register: Register; readonly made: RegisterImport };
type Change = RegisterImport["changes"][number];

/** What would be added, and what would change in what is there. */
export function ImportChanges({ register, made }: ImportChangesProps) {
  const { t } = useTranslation();
  const changed = made.changes.filter((change) => change.itemId !== null);
  const added = made.changes.filter((change) => change.itemId === null);
  return (
    <>
      <ChangeTable
        register={register}
        title={t("registers.importing.changesChanged", { count: made.counts.changed })}
        changes={changed}
        total={made.counts.changed}
      />
      <ChangeTable
        register={register}
        title={t("registers.importing.changesAdded", { count: made.counts.added })}
        changes={added}
        total={made.counts.added}
      />
    </>
  );
}

type ChangeTableProps = {
  readonly register: Register;
  readonly title: string;
  readonly changes: readonly Change[];
  readonly total: number;
};

function ChangeTable({ register, title, changes, total }: ChangeTableProps) {
  const { t } = useTranslation();
  if (total === 0) return null;
  const head = (col: "row" | "item" | "by" | "what", className: string) => (
    <th scope="col" className={className}>
      {t(`registers.importing.changeCol.${col}`)}
    </th>
  );
  return (
    <section>
      <h2>{title}</h2>
      <ScrollX label={title}>
        <table className="import-changes">
          <thead>
            <tr>
              {head("row", "")}
              {head("item", "l")}
              {head("by", "l wide-only")}
              {head("what", "l")}
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.row} register={register} change={change} />
            ))}
          </tbody>
        </table>
      </ScrollX>
      {changes.length < total && (
        <p className="muted small">{t("registers.importing.firstOnes", { count: changes.length })}</p>
      )}
    </section>
  );
}

function ChangeRow({ register, change }: { register: Register; change: Change }) {
  const { t } = useTranslation();
  const text = useText();
  const titleOf = (id: string) => {
    const field = register.fields.find((f) => f.id === id);
    return field === undefined ? id : text(field.title);
  };
  return (
    <tr>
      <td>{change.row}</td>
      <td className="l wrap">
        {change.itemId === null ? (
          change.name
        ) : (
          <Link to="/registers/$register/items/$item" params={{ register: register.id, item: change.itemId }}>
            {change.name}
          </Link>
        )}
      </td>
      <td className="l muted wide-only">
        {change.matchedBy === null
          ? t("registers.importing.newItem")
          : t(`registers.importing.matchedBy.${change.matchedBy}`)}
      </td>
      <td className="l wrap">
        {change.fields.map(({ field, before, after }) => (
          <span key={field} className="import-change">
            <span className="muted">{titleOf(field)}</span>{" "}
            {change.itemId === null
              ? after
              : t("registers.item.change", {
                  before: before === "" ? t("registers.item.emptyValue") : before,
                  after: after === "" ? t("registers.item.emptyValue") : after,
                })}
          </span>
        ))}
      </td>
    </tr>
  );
}
