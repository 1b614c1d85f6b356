import type { ReactNode } from "react";

/** A wide table in a box that scrolls sideways: by the arrows too, so that a keyboard reaches the last column. */
export function ScrollX({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing inside may take the focus, and then only the box can
    <section className="scroll-x" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
