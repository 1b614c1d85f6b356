/** The slots of a figure that a person can correct, in the order of the editor. */
export const SLOTS = ["indicator", "place", "period", "kind", "bound", "value", "unit", "modality"] as const;
export type Slot = (typeof SLOTS)[number];

/** Which figure is being corrected, and the slot that has the focus first. */
export type Editing = { readonly id: string; readonly slot: Slot };
