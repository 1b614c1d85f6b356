import type { Light, Register, RegisterChanges } from "@xushi/contract";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { LightWord } from "../light/light-word.tsx";
import { ReadingCell } from "./reading-cell.tsx";
import { ReferenceLink } from "./reference-link.tsx";
import { columnAmount, unitShown } from "./show-value.ts";
import { StageWord } from "./stage-word.tsx";

type ChangeListsProps = { readonly register: Register; readonly changes: RegisterChanges };

/** What a meeting goes through: what fell behind first, then what moved, what was invested, what is new. */
export function ChangeLists({ register, changes }: ChangeListsProps) {
  const { t } = useTranslation();
  const { late, moved, invested, added, total } = changes;
  return (
    <>
      <p className="muted changes-total">{t("registers.changes.total", { count: total })}</p>
      <div className="changes-lists">
        {late !== null && (
          <ChangeList title={t("registers.changes.late")} list={late} register={register}>
            {({ before, reading }) => (
              <>
                <Before light={before} /> <ReadingCell reading={reading} />
              </>
            )}
          </ChangeList>
        )}
        <ChangeList title={t("registers.changes.moved")} list={moved} register={register}>
          {({ from, to }) => (
            <>
              <StageWord register={register} item={{ stage: from }} /> →{" "}
              <StageWord register={register} item={{ stage: to }} />
            </>
          )}
        </ChangeList>
        {invested === null ? (
          <NoInvestment changes={changes} />
        ) : (
          <Invested register={register} invested={invested} />
        )}
        <ChangeList title={t("registers.changes.added")} list={added} register={register}>
          {({ stage }) => <StageWord register={register} item={{ stage }} />}
        </ChangeList>
      </div>
    </>
  );
}

/** Whatever it was, it was no news then: only a light is named. */
function Before({ light }: { light: Light | null }) {
  return light === null ? null : (
    <>
      <LightWord light={light} /> →
    </>
  );
}

/** A year that turned is said; a register that invests nothing is not. */
function NoInvestment({ changes: { since, asOf } }: Pick<ChangeListsProps, "changes">) {
  const { t } = useTranslation();
  if (since.slice(0, 4) === asOf.slice(0, 4)) return null;
  return (
    <div>
      <h3>{t("registers.changes.invested")}</h3>
      <p className="muted">{t("registers.changes.otherYear")}</p>
    </div>
  );
}

type Invested = NonNullable<RegisterChanges["invested"]>;

function Invested({ register, invested }: { register: Register; invested: Invested }) {
  const { t } = useTranslation();
  const field = register.fields.find(({ id }) => id === invested.field);
  if (field === undefined) return null;
  const amount = (value: string) => columnAmount(value, field);
  const unit = unitShown(field);
  const more = (value: string) => `${value.startsWith("-") ? "" : "+"}${amount(value).face}`;
  return (
    <ChangeList
      title={t("registers.changes.invested")}
      remark={t("registers.changes.sum", { amount: more(invested.sum), unit })}
      list={invested}
      register={register}
    >
      {(row) => <span title={amount(row.more).exact}>{`${more(row.more)} ${unit}`}</span>}
    </ChangeList>
  );
}

type Named = { readonly id: string; readonly name: string };
type ChangeListProps<T extends Named> = {
  readonly title: string;
  readonly remark?: string;
  readonly list: { readonly count: number; readonly items: readonly T[] };
  readonly register: Register;
  readonly children: (item: T) => ReactNode;
};

const AT_FIRST = 6;

function ChangeList<T extends Named>({ title, remark, list, register, children }: ChangeListProps<T>) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { count, items } = list;
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <div>
      <h3>
        {title} <span className="group-count">{count}</span>
      </h3>
      {remark !== undefined && count > 0 && <p className="muted small">{remark}</p>}
      {count === 0 && <p className="muted">{t("registers.changes.nothing")}</p>}
      <ul>
        {shown.map((item) => (
          <li key={item.id}>
            <ReferenceLink register={register.id} id={item.id} name={item.name} />
            <span className="changes-what">{children(item)}</span>
          </li>
        ))}
      </ul>
      {!all && items.length > AT_FIRST && (
        <button type="button" className="act no-print" onClick={() => setAll(true)}>
          {t("registers.changes.all", { count: items.length })}
        </button>
      )}
      {all && count > items.length && (
        <p className="muted small">{t("registers.changes.first", { count: items.length })}</p>
      )}
    </div>
  );
}
