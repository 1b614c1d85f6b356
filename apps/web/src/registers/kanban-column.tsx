import { useInfiniteQuery } from "@tanstack/react-query";
import type { Register, RegisterItem, RegisterStage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useText } from "../i18n/use-text.ts";
import { Strip } from "../strip/strip.tsx";
import { MoreButton } from "../ui/more-button.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import type { ListState } from "./list-state.ts";
import { ReadingCell } from "./reading-cell.tsx";
import { itemsFromStartQuery } from "./register-queries.ts";
import { useValueWords } from "./use-value-words.ts";

const AT_ONCE = 20;

type KanbanColumnProps = {
  readonly register: Register;
  readonly stage: RegisterStage;
  readonly state: ListState;
  readonly count: number;
  readonly onOpen: (item: RegisterItem) => void;
  readonly onMove: (item: RegisterItem) => void;
  readonly onDrag: (item: RegisterItem) => void;
  readonly onDrop: () => void;
};

/** A stage and what stands in it. An empty one is a narrow head: it asks for nothing, and takes what is dropped on it. */
export function KanbanColumn(props: KanbanColumnProps) {
  const { register, stage, state, count, onDrop } = props;
  const text = useText();
  const { t } = useTranslation();
  const { asOf } = useScope();
  const jurisdiction = useJurisdiction().id;
  const list = useInfiniteQuery({
    ...itemsFromStartQuery(jurisdiction, register.id, { ...state, stage: [stage.id] }, asOf, AT_ONCE),
    enabled: count > 0,
  });
  const items = count === 0 ? [] : (list.data?.pages.flatMap((page) => page.items) ?? []);
  const names = Object.assign({}, ...(list.data?.pages ?? []).map((page) => page.names));
  return (
    <section
      className={count === 0 ? "kanban-column kanban-empty" : "kanban-column"}
      aria-label={`${text(stage.title)} ${count}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2 title={stage.definition === null ? undefined : text(stage.definition)}>
        {text(stage.title)} <span className="muted">{count}</span>
      </h2>
      {count > 0 && list.isPending && <Loading what={t("registers.listLoading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      <ul>
        {items.map((item, i) => (
          <Card key={item.id} {...props} item={item} names={names} isFirst={i === 0} />
        ))}
      </ul>
      {count > 0 && <MoreButton list={list} />}
    </section>
  );
}

type CardProps = KanbanColumnProps & {
  readonly item: RegisterItem;
  readonly names: Readonly<Record<string, string>>;
  readonly isFirst: boolean;
};

function Card({ register, item, names, isFirst, onOpen, onMove, onDrag }: CardProps) {
  const { t } = useTranslation();
  const words = useValueWords(names);
  return (
    <li className="kanban-card" draggable onDragStart={() => onDrag(item)}>
      <button
        type="button"
        data-card
        className="kanban-name"
        tabIndex={isFirst ? 0 : -1}
        aria-keyshortcuts="m"
        onClick={() => onOpen(item)}
        onKeyDown={(event) => {
          if (event.key !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onMove(item);
        }}
      >
        {item.name}
      </button>
      {item.reading && <Strip reading={item.reading} />}
      <span className="kanban-foot">
        <span className="muted">{words.nameOf(String(item.values[register.roles.owner] ?? ""))}</span>
        {item.reading && <ReadingCell reading={item.reading} />}
        <button
          type="button"
          className="act small kanban-move"
          tabIndex={-1}
          aria-label={t("registers.kanban.moveItem", { name: item.name })}
          onClick={() => onMove(item)}
        >
          {t("registers.kanban.move")}
        </button>
      </span>
    </li>
  );
}
