export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
export type Size = { readonly width: number; readonly height: number };

const GAP = 6;
const EDGE = 8;

/** Where a panel of that size goes beside its anchor: below, above where there is more room, never off the screen. */
export const placeBeside = (
  anchor: Box,
  panel: Size,
  view: Size,
): { readonly left: number; readonly top: number; readonly maxHeight: number } => {
  const below = view.height - (anchor.top + anchor.height) - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const goesBelow = below >= Math.min(panel.height, 320) || below >= above;
  const room = goesBelow ? below : above;
  const height = Math.min(panel.height, room);
  const left = Math.max(EDGE, Math.min(anchor.left, view.width - panel.width - EDGE));
  const top = goesBelow ? anchor.top + anchor.height + GAP : anchor.top - GAP - height;
  return { left, top, maxHeight: room };
};
