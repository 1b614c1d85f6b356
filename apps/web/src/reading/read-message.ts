import type { FigureKind, Modality, Span } from "@xushi/core";
import type { ReadOptions } from "@xushi/reader";

/** What the page asks the worker to read, and what comes back: enough to underline. */
export type ReadRequest = { readonly id: number; readonly text: string; readonly options: ReadOptions };
export type FoundFigure = { readonly span: Span; readonly kind: FigureKind; readonly modality: Modality };
export type ReadAnswer = {
  readonly id: number;
  readonly milliseconds: number;
  readonly figures: readonly FoundFigure[];
};
