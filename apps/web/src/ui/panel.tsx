import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { placeBeside } from "./place-beside.ts";
import { usePhone } from "./use-media.ts";
import "./panel.css";

type PanelProps = {
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: number;
  /** False where the panel holds a list that its own field steers: the focus stays in the field. */
  readonly takesFocus?: boolean;
};

/** What opens beside something: a popover on a desk, a sheet from the bottom on a phone. Escape closes it. */
export function Panel({ anchor, label, onClose, children, width = 360, takesFocus = true }: PanelProps) {
  const ref = useRef<HTMLDivElement>(null);
  const phone = usePhone() && takesFocus;
  const { t } = useTranslation();
  useBesides(ref, anchor, phone, children);
  useDismissal(ref, anchor, onClose, takesFocus);
  useEffect(() => {
    if (!takesFocus) return;
    ref.current?.focus({ preventScroll: true });
    return () => anchor.focus({ preventScroll: true });
  }, [takesFocus, anchor]);
  return createPortal(
    <>
      {phone && <div className="sheet-shade" aria-hidden="true" />}
      <div
        ref={ref}
        className={phone ? "panel sheet" : "panel"}
        style={phone ? {} : { width: Math.min(width, window.innerWidth - 16) }}
        {...(takesFocus ? { role: "dialog", "aria-label": label } : {})}
        tabIndex={-1}
      >
        {phone && (
          <button type="button" className="sheet-close" onClick={onClose}>
            {t("ui.close")}
          </button>
        )}
        {children}
      </div>
    </>,
    document.body,
  );
}

type PanelRef = { readonly current: HTMLDivElement | null };

/** Keeps the panel beside its anchor, also when what it shows grows (`content`). */
function useBesides(ref: PanelRef, anchor: HTMLElement, phone: boolean, content: ReactNode) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew whenever the content changes
  useLayoutEffect(() => {
    const panel = ref.current;
    if (panel === null || phone) return;
    const place = () => {
      // Measured at full height, the panel would forget how far it was scrolled.
      const { scrollTop } = panel;
      panel.style.maxHeight = "";
      const size = { width: panel.offsetWidth, height: panel.scrollHeight + 2 };
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const { left, top, maxHeight } = placeBeside(anchor.getBoundingClientRect(), size, view);
      Object.assign(panel.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
      panel.scrollTop = scrollTop;
    };
    place();
    const follow = ({ target }: Event) => {
      if (!(target instanceof Node && panel.contains(target))) place();
    };
    const watcher = new ResizeObserver(place);
    watcher.observe(panel);
    addEventListener("scroll", follow, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      watcher.disconnect();
      removeEventListener("scroll", follow, { capture: true });
      removeEventListener("resize", place);
    };
  }, [anchor, phone, content]);
}

/** A press elsewhere closes it; Escape too, unless its field has the focus and handles Escape itself. */
function useDismissal(ref: PanelRef, anchor: HTMLElement, onClose: () => void, takesEscape: boolean) {
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!ref.current?.contains(target) && !anchor.contains(target)) onClose();
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !takesEscape) return;
      event.stopPropagation();
      onClose();
    };
    document.addEventListener("pointerdown", outside, true);
    document.addEventListener("keydown", leave, true);
    return () => {
      document.removeEventListener("pointerdown", outside, true);
      document.removeEventListener("keydown", leave, true);
    };
  }, [ref, anchor, onClose, takesEscape]);
}
