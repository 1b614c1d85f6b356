import type { CleanText } from "./clean/clean-text.ts";
import type { Draft } from "./draft.ts";
import type { Tokens } from "./find/find-tokens.ts";
import type { PeriodToken, PlaceLevel } from "./find/tokens.ts";
import type { ReadOptions } from "./lexicon.ts";
import type { NamesOfHead } from "./setting/learned-names.ts";
import type { Tracer } from "./trace.ts";

/** What the text says about itself. */
export type Setting = {
  title: string;
  /** Year and month of the report; 0 when unknown. */
  year: number;
  month: number;
  /** The area that the text is about, or "". */
  place: string;
  placeLevel: PlaceLevel | undefined;
  /** The text goes from place to place. */
  severalPlaces: boolean;
  /** A day's event and nothing cumulative: what is reported is of that month. */
  ofOneDay: boolean;
  /** Year and month of the event that the text opens with (8月29日，…奠基); 0 when it tells of none. */
  eventYear: number;
  eventMonth: number;
  /** Written in a year's first weeks about the year before. */
  looksBack: boolean;
  titleTokens: Tokens;
};

/** A text on its way through the pipeline. */
export type Document = {
  readonly original: string;
  readonly clean: CleanText;
  readonly text: string;
  readonly options: ReadOptions;
  readonly tokens: Tokens;
  /** What the head of the text taught, for the reading of its title. */
  readonly namesOfHead: NamesOfHead;
  readonly setting: Setting;
  drafts: Draft[];
  readonly trace: Tracer | undefined;
  /** Passes over a period or place that starts at an offset: returns its end, or the offset itself. */
  skipTo: (at: number) => number;
  periodStarting: (at: number) => PeriodToken | undefined;
  periodEnding: (end: number) => PeriodToken | undefined;
};
