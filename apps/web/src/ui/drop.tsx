import { type ReactNode, useCallback, useState } from "react";
import { Panel } from "./panel.tsx";

type DropProps = {
  /** What the button shows; `label` is read aloud. */
  readonly face: ReactNode;
  readonly label: string;
  readonly className?: string;
  readonly width?: number;
  readonly children: (close: () => void) => ReactNode;
};

/** A button that opens a panel. */
export function Drop({ face, label, className = "", width = 360, children }: DropProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = useCallback(() => setAnchor(null), []);
  return (
    <>
      <button
        type="button"
        className={`drop ${className}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        {face}
      </button>
      {anchor !== null && (
        <Panel anchor={anchor} label={label} onClose={close} width={width}>
          {children(close)}
        </Panel>
      )}
    </>
  );
}
