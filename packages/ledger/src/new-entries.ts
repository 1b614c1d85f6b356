/** What is given to the books about numbers and where they come from. Part of what `ledger.ts` says. */

export type Measure = "level" | "growth" | "completion" | "rank" | "delta";
export type ObservationStatus = "preliminary" | "final" | "revised";

export type NewObservation = {
  readonly indicatorId: string;
  readonly orgUnitId: string;
  /** "YYYY-MM/YYYY-MM" */
  readonly periodId: string;
  readonly measure: Measure;
  readonly value: string;
  readonly bound?: "eq" | "ge" | "le" | "about";
  readonly status: ObservationStatus;
  readonly sourceId: string | null;
  readonly figureId?: string | null;
  readonly span?: { readonly start: number; readonly end: number } | null;
  /** The row that this one corrects. Rivals of other sources are not superseded. */
  readonly supersedes?: string | null;
  /** When we knew it; left out: now. Loading history may say an earlier moment. */
  readonly recordedAt?: string;
};

export type NewSource = {
  readonly sha256: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly format: "text" | "markdown" | "html" | "docx" | "pdf" | "xlsx" | "form";
  readonly text: string;
  readonly byteSize: number;
  readonly hasOriginal: boolean;
  readonly receivedAt?: string;
  /** 全县可见; left out: its own unit's. */
  readonly shared?: boolean;
};

/** 更正: what is said instead of a row that stands, and the source that says so and why. */
export type Correction = Pick<NewObservation, "value" | "status" | "span"> & {
  readonly source: NewSource;
};

export type ObservationRow = Required<Omit<NewObservation, "supersedes">> & {
  readonly id: string;
  readonly recordedBy: string;
  readonly supersedes: string | null;
};
