import { type RefObject, useEffect } from "react";

/** Brings the active figure into view in both panes, and lets one pane follow the other when it is scrolled. */
export const usePaneSync = (
  root: RefObject<HTMLElement | null>,
  active: string | null,
  order: readonly string[],
): void => {
  useEffect(() => {
    const desk = root.current;
    if (desk === null || active === null) return;
    for (const old of desk.querySelectorAll("mark.on")) old.classList.remove("on");
    for (const mark of marksOf(desk, active)) mark.classList.add("on");
    bring(desk.querySelector(".desk-text"), marksOf(desk, active)[0]);
  }, [root, active]);

  useEffect(() => {
    const desk = root.current;
    const text = desk?.querySelector<HTMLElement>(".desk-text");
    const side = desk?.querySelector<HTMLElement>(".desk-side");
    if (!desk || !text || !side) return;
    const place = new Map(order.map((id, i) => [id, i]));
    let waiting = 0;
    const follow = () => {
      if (waiting !== 0) return;
      waiting = requestAnimationFrame(() => {
        waiting = 0;
        const leader = text.matches(":hover") ? text : side.matches(":hover") ? side : null;
        if (leader === text) followText(text, side, place);
        else if (leader === side) followTable(text, side, order);
      });
    };
    text.addEventListener("scroll", follow, { passive: true });
    side.addEventListener("scroll", follow, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      text.removeEventListener("scroll", follow);
      side.removeEventListener("scroll", follow);
    };
  }, [root, order]);
};

const marksOf = (desk: HTMLElement, id: string): readonly HTMLElement[] => [
  ...desk.querySelectorAll<HTMLElement>(`mark[data-figures~="${CSS.escape(id)}"]`),
];

/** Into the middle third of its pane, without moving the page. */
const bring = (pane: HTMLElement | null, element: HTMLElement | undefined): void => {
  if (!pane || !element) return;
  const [frame, box] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const isInside = box.top > frame.top + 40 && box.bottom < frame.bottom - 60;
  if (!isInside) pane.scrollTop += box.top - frame.top - frame.height / 3;
};

/** The first figure of the block at the top of the text leads the table. */
const followText = (text: HTMLElement, side: HTMLElement, place: ReadonlyMap<string, number>): void => {
  const top = text.getBoundingClientRect().top;
  const blocks = text.querySelectorAll<HTMLElement>("[data-block]");
  const block = [...blocks].find((b) => b.getBoundingClientRect().bottom > top + 8);
  const marks = block?.querySelectorAll<HTMLElement>("mark[data-figures]") ?? [];
  const mark = [...marks].find((m) => m.getBoundingClientRect().bottom > top) ?? marks[marks.length - 1];
  const row = mark?.dataset.figures
    ?.split(" ")
    .map((id) => place.get(id))
    .find((i) => i !== undefined);
  const height = Number(side.querySelector<HTMLElement>("[data-row-height]")?.dataset.rowHeight ?? 0);
  if (row !== undefined && height > 0) side.scrollTop = text.scrollTop < 8 ? 0 : row * height;
};

/** The figure at the top of the table leads the text. */
const followTable = (text: HTMLElement, side: HTMLElement, order: readonly string[]): void => {
  const height = Number(side.querySelector<HTMLElement>("[data-row-height]")?.dataset.rowHeight ?? 0);
  const id = height > 0 ? order[Math.floor(side.scrollTop / height)] : undefined;
  const mark = id === undefined ? undefined : marksOf(text, id)[0];
  if (side.scrollTop < 8) text.scrollTop = 0;
  else if (mark) text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - 60;
};
