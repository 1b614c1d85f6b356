import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { RegisterItem, RegisterStage } from "@xushi/contract";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { isTyping } from "../ui/typing.ts";
import { KanbanColumn } from "./kanban-column.tsx";
import { nextSpot, type Spot } from "./kanban-keys.ts";
import { ListStates } from "./list-states.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { type Moved, MoveNotice } from "./move-notice.tsx";
import { itemPageQuery } from "./register-queries.ts";
import type { ViewProps } from "./view-props.ts";
import "./kanban.css";

type Moving = { readonly item: RegisterItem; readonly to?: string };

const cardsIn = (board: HTMLElement | null): readonly (readonly HTMLElement[])[] =>
  [...(board?.querySelectorAll(".kanban-column") ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>("[data-card]"),
  ]);

/** One column a stage. Arrows walk the cards, Enter opens, m moves; by mouse a card can be dragged to where it shall go. */
export function ItemKanban({ register, state, onChange }: ViewProps) {
  const { t } = useTranslation();
  const { asOf } = useScope();
  const counts = useQuery(itemPageQuery(useJurisdiction().id, register.id, state, asOf, 1));
  const board = useRef<HTMLElement>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const drag = useRef<RegisterItem | null>(null);
  const navigate = useNavigate();
  const stages = register.stages.filter(
    (stage) => state.stage === undefined || state.stage.includes(stage.id),
  );

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const cards = cardsIn(board.current);
    const spot = spotOf(cards, event.target as HTMLElement);
    const next =
      spot &&
      nextSpot(
        event.key,
        spot,
        cards.map((column) => column.length),
      );
    if (next == null) return;
    event.preventDefault();
    event.stopPropagation();
    const card = cards[next.column]?.[next.row];
    card?.focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  return (
    <>
      <ListStates asked={counts} total={counts.data?.total ?? 0} onChange={onChange} />
      <p className="muted small no-print wide-only">{t("registers.kanban.help")}</p>
      <MoveNotice register={register} moved={moved} onMoving={(item, to) => setMoving({ item, to })} />
      {counts.data && counts.data.total > 0 && (
        <section
          ref={board}
          className="kanban"
          aria-label={t("registers.kanban.label")}
          onKeyDown={onKey}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways by the arrows, before its cards are there too
          tabIndex={0}
        >
          {stages.map((stage: RegisterStage) => (
            <KanbanColumn
              key={stage.id}
              register={register}
              stage={stage}
              state={state}
              count={counts.data.stages[stage.id] ?? 0}
              onOpen={(item) =>
                void navigate({
                  to: "/registers/$register/items/$item",
                  params: { register: register.id, item: item.id },
                })
              }
              onMove={(item) => setMoving({ item })}
              onDrag={(item) => {
                drag.current = item;
              }}
              onDrop={() => {
                const item = drag.current;
                drag.current = null;
                if (item !== null && item.stage !== stage.id) setMoving({ item, to: stage.id });
              }}
            />
          ))}
        </section>
      )}
      {moving !== null && (
        <MoveDialog
          register={register}
          itemId={moving.item.id}
          name={moving.item.name}
          to={moving.to}
          onClose={() => setMoving(null)}
          onMoved={(now) => {
            setMoved({ item: now, from: moving.item.stage });
            setMoving(null);
          }}
        />
      )}
    </>
  );
}

const spotOf = (cards: readonly (readonly HTMLElement[])[], target: HTMLElement): Spot | null => {
  for (const [column, list] of cards.entries()) {
    const row = list.findIndex((card) => card === target || card.contains(target));
    if (row >= 0) return { column, row };
  }
  return null;
};
