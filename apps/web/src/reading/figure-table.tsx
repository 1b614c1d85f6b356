import { Link } from "@tanstack/react-router";
import type { FigureView } from "@xushi/contract";
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isTyping } from "../ui/typing.ts";
import { usePhone } from "../ui/use-media.ts";
import type { DeskDeed } from "./desk-keys.ts";
import type { MayDo } from "./desk-rights.ts";
import { FigureDetail, hasDetail } from "./figure-detail.tsx";
import { FigureRow } from "./figure-row.tsx";
import { impliedTarget } from "./implied-target.ts";
import { rowWindow, SMALL, topOf } from "./row-window.ts";
import { SlotEditor } from "./slot-editor.tsx";
import type { Editing } from "./slots.ts";
import type { DeskActions } from "./use-desk-actions.ts";

type FigureTableProps = {
  readonly figures: readonly FigureView[];
  /** Also those that the filter leaves out. */
  readonly all: readonly FigureView[];
  readonly text: string;
  readonly title: string;
  readonly year: string;
  readonly active: string | null;
  readonly editing: Editing | null;
  readonly actions: DeskActions;
  readonly may: MayDo;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (editing: Editing | null) => void;
  readonly say: (words: string) => void;
  readonly run: (deed: DeskDeed) => void;
};

const COLUMNS = ["figure", "kind", "indicator", "place", "period", "modality"] as const;
const ROW = 33;
const CARD = 104;

/** The figures as rows. Of thousands only those near the screen are drawn. */
export function FigureTable(props: FigureTableProps) {
  const { figures, active, editing, actions, onChoose, onEdit } = props;
  const { t } = useTranslation();
  const phone = usePhone();
  const rowHeight = phone ? CARD : ROW;
  const table = useRef<HTMLTableElement>(null);
  const openAt = figures.findIndex((f) => f.id === active);
  const { view, openHeight } = useScrollView(table, active, editing);
  const input = { count: figures.length, rowHeight, ...view, openAt: openAt < 0 ? null : openAt, openHeight };
  const w = rowWindow(input);
  useActiveRow(table, active, topOf(Math.max(0, openAt), input));

  if (figures.length === 0) return <NoFigures isFiltered={props.all.length > 0} />;
  return (
    <table ref={table} className="figures" data-row-height={rowHeight} aria-rowcount={figures.length}>
      <thead>
        <tr>
          {COLUMNS.map((c) => (
            <th key={c} scope="col" className="l">
              {t(`desk.col.${c}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{t("desk.col.deeds")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {w.above > 0 && <Spacer height={w.above} />}
        {figures.slice(w.from, w.to).map((figure, i) => (
          <Fragment key={figure.id}>
            <FigureRow
              figure={figure}
              index={w.from + i}
              year={props.year}
              isActive={figure.id === active}
              isFirst={w.from + i === 0 && active === null}
              isBusy={actions.busy.has(figure.id)}
              onChoose={onChoose}
              onEdit={onEdit}
              run={props.run}
              may={props.may}
            />
            {figure.id === active && (phone || editing?.id === figure.id || hasDetail(figure, actions)) && (
              <tr className="figure-open" data-open>
                <td colSpan={COLUMNS.length + 1}>
                  {editing?.id === figure.id ? (
                    <SlotEditor
                      figure={figure}
                      slot={editing.slot}
                      actions={actions}
                      onDone={() => onEdit(null)}
                    />
                  ) : (
                    <FigureDetail
                      figure={figure}
                      text={props.text}
                      title={props.title}
                      implied={impliedTarget(figure, props.all)}
                      actions={actions}
                      may={props.may}
                      say={props.say}
                    />
                  )}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
        {w.below > 0 && <Spacer height={w.below} />}
      </tbody>
    </table>
  );
}

/** Bulletins and imported tables enter the ledger as a whole: their numbers are found on the board, not here. */
function NoFigures({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <p className="state desk-empty">{t("desk.noFigures")}</p>;
  return (
    <p className="state desk-empty">
      {t("desk.noneRead")} <Link to="/">{t("desk.toBoard")}</Link>
    </p>
  );
}

const Spacer = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={COLUMNS.length + 1} className="figures-spacer" style={{ height }} />
  </tr>
);

type TableRef = { readonly current: HTMLTableElement | null };

/** The pane that scrolls: the desk's side, or the whole page on a phone. */
const paneOf = (table: HTMLElement): HTMLElement => {
  const side = table.closest<HTMLElement>(".desk-side");
  return side !== null && getComputedStyle(side).overflowY === "auto" ? side : document.documentElement;
};

function useScrollView(table: TableRef, active: string | null, editing: Editing | null) {
  const [view, setView] = useState({ scrollTop: 0, viewHeight: 900 });
  const [openHeight, setOpenHeight] = useState(0);
  useEffect(() => {
    const element = table.current;
    if (element === null) return;
    const pane = paneOf(element);
    const scroller = pane === document.documentElement ? window : pane;
    let waiting = 0;
    const look = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => {
        const above = Math.max(
          0,
          -element.getBoundingClientRect().top + (scroller === window ? 0 : pane.getBoundingClientRect().top),
        );
        setView({ scrollTop: above, viewHeight: pane.clientHeight });
      });
    };
    look();
    scroller.addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      cancelAnimationFrame(waiting);
      scroller.removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open changes with these two
  useLayoutEffect(() => {
    const open = table.current?.querySelector<HTMLElement>("[data-open]");
    if (!open) return setOpenHeight(0);
    const watcher = new ResizeObserver(() => setOpenHeight(open.offsetHeight));
    watcher.observe(open);
    return () => watcher.disconnect();
  }, [table, active, editing]);
  return { view, openHeight };
}

/** Brings the active row into view and gives it the focus, unless one is typing. */
function useActiveRow(table: TableRef, active: string | null, top: number) {
  const at = useRef(top);
  at.current = top;
  useEffect(() => {
    const element = table.current;
    if (element === null || active === null) return;
    const pane = paneOf(element);
    const find = () => element.querySelector<HTMLElement>(`tr[data-figure="${CSS.escape(active)}"]`);
    const isLong = (element.ariaRowCount === null ? 0 : Number(element.ariaRowCount)) > SMALL;
    if (isLong && find() === null) pane.scrollTop = at.current - pane.clientHeight / 3;
    // Two frames: the first draws the rows that the scrolling brought in. A later key cancels both.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const row = find();
        row?.scrollIntoView({ block: "nearest" });
        const elsewhere = document.activeElement;
        const isFree = elsewhere === document.body || elsewhere?.closest(".desk-panes") != null;
        if (isFree && !isTyping({ target: elsewhere })) row?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [table, active]);
}
