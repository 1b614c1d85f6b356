import type { Document } from "../document.ts";
import type { Draft } from "../draft.ts";

/** A reason to take a number for something else than a figure. */
export type DropRule = {
  readonly id: string;
  readonly applies: (document: Document, draft: Draft, next: Draft | undefined) => boolean;
};
