import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ItemDetail, Register } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { Strip } from "../strip/strip.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { EditForm } from "./edit-form.tsx";
import { ItemDuties } from "./item-duties.tsx";
import { ItemGroups } from "./item-groups.tsx";
import { ItemHistory } from "./item-history.tsx";
import { ItemValues } from "./item-values.tsx";
import { MonthlyInvestment } from "./month-chart.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { ReadingCell } from "./reading-cell.tsx";
import { itemQuery } from "./register-queries.ts";
import { type Saved, SavedNotice } from "./saved-notice.tsx";
import { StageLine } from "./stage-line.tsx";
import { TickLine } from "./tick-line.tsx";
import { WithRegister } from "./with-register.tsx";
import "./item.css";

const route = getRouteApi("/registers/$register/items/$item");

/** One item: what it is, where it stands and may go, what it holds, and what happened to it. */
export function ItemPage() {
  const { register } = route.useParams();
  return <WithRegister id={register}>{(found) => <Item register={found} />}</WithRegister>;
}

function Item({ register }: { register: Register }) {
  const { t } = useTranslation();
  const { item: id } = route.useParams();
  const { asOf } = useScope();
  const item = useQuery(itemQuery(useJurisdiction().id, register.id, id, asOf));
  return (
    <>
      {item.isPending && <Loading what={t("registers.item.loading")} />}
      {item.isError && (
        <>
          <h1>{t("registers.title")}</h1>
          <Failure error={item.error} onRetry={() => void item.refetch()} />
        </>
      )}
      {item.data && <Content key={item.data.id} register={register} item={item.data} />}
    </>
  );
}

function Content({ register, item }: { register: Register; item: ItemDetail }) {
  const { edit = false } = route.useSearch();
  const navigate = useNavigate();
  const [moving, setMoving] = useState<string | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const setEdit = (on: boolean) =>
    void navigate({
      to: "/registers/$register/items/$item",
      params: { register: register.id, item: item.id },
      search: (before) => ({ ...before, edit: on ? true : undefined }),
    });
  return (
    <>
      <ItemHead item={item} isEditing={edit} onEdit={() => setEdit(true)} register={register} />
      <SavedNotice register={register} saved={saved} onSaved={setSaved} onMoving={setMoving} />
      {edit ? (
        <EditForm
          register={register}
          item={item}
          onClose={() => setEdit(false)}
          onSaved={(now, before) => {
            setSaved({ kind: "edit", item: now, before });
            setEdit(false);
          }}
        />
      ) : (
        <div className="item-columns">
          <div>
            {item.reading && (
              <div className="item-reading">
                <Strip reading={item.reading} ticks={item.ticks} tall />
                <ReadingCell reading={item.reading} says />
              </div>
            )}
            <TickLine ticks={item.ticks} asOf={item.reading?.through ?? null} />
            <StageLine register={register} item={item} onMove={setMoving} />
            <ItemValues register={register} item={item} />
            <MonthlyInvestment register={register} item={item} />
            <ItemGroups register={register} item={item} />
          </div>
          <div>
            <ItemDuties register={register} item={item} />
            <ItemHistory register={register} itemId={item.id} />
          </div>
        </div>
      )}
      {moving !== null && (
        <MoveDialog
          register={register}
          itemId={item.id}
          name={item.name}
          to={moving}
          onClose={() => setMoving(null)}
          onMoved={(now) => {
            setSaved({ kind: "move", item: now, from: item.stage });
            setMoving(null);
          }}
        />
      )}
      <ChangedLine item={item} />
    </>
  );
}

function ChangedLine({ item }: { item: ItemDetail }) {
  const { t } = useTranslation();
  const at = useMoment()(item.changedAt);
  return (
    <p className="muted small">
      {t("registers.item.changedBy", { person: item.changedBy, at, version: item.version })}
    </p>
  );
}

type ItemHeadProps = {
  readonly register: Register;
  readonly item: ItemDetail;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
};

function ItemHead({ register, item, isEditing, onEdit }: ItemHeadProps) {
  const { t } = useTranslation();
  return (
    <div className="register-head">
      <div>
        <h1>{item.name}</h1>
        {item.code !== null && (
          <p className="muted item-code">{t("registers.item.code", { code: item.code })}</p>
        )}
      </div>
      <span className="register-acts no-print">
        <Link
          className="act"
          to="/registers/$register/items/$item/thread"
          params={{ register: register.id, item: item.id }}
        >
          {t("registers.item.thread")}
        </Link>
        {item.mayChange && !isEditing && (
          <button type="button" className="act" onClick={onEdit}>
            {t("registers.item.edit")}
          </button>
        )}
      </span>
    </div>
  );
}
