import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { placeBeside } from "./place-beside.ts";
import "./panel.css";

type TipProps = {
  readonly text: string;
  readonly children: ReactNode;
  readonly className?: string;
};

/** Says more on hover and on focus: a rule, a reason, the exact value. */
export function Tip({ text, children, className }: TipProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const hide = () => setAnchor(null);
  return (
    <span
      className={className}
      role="note"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what a mouse is told on hover, a keyboard is told on focus
      tabIndex={0}
      aria-describedby={anchor === null ? undefined : id}
      onPointerEnter={(event) => setAnchor(event.currentTarget)}
      onPointerLeave={hide}
      onFocus={(event) => setAnchor(event.currentTarget)}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      {anchor !== null && <TipBox anchor={anchor} id={id} text={text} />}
    </span>
  );
}

function TipBox({ anchor, id, text }: { anchor: HTMLElement; id: string; text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBeside(anchor.getBoundingClientRect(), size, view);
    Object.assign(box.style, { left: `${left}px`, top: `${top}px` });
  }, [anchor]);
  return createPortal(
    <div ref={ref} id={id} className="tip" role="tooltip">
      {text}
    </div>,
    document.body,
  );
}
