import type { LocalDate, Register } from "@xushi/core";
import type { Ledger } from "@xushi/ledger";
import type { People } from "./access/people.ts";
import type { LightScheme } from "./county/light-scheme.ts";
import type { Log } from "./http/log.ts";
import type { Originals } from "./reading/originals.ts";
import type { Readers } from "./reading/readers.ts";
import type { ReadingMemory } from "./reading/reading-memory.ts";
import type { Uploads } from "./registers/uploads.ts";

/** What the services need from outside; tests hand in their own. */
export type Deps = {
  readonly ledger: Ledger;
  /** The county's day. */
  readonly today: () => LocalDate;
  /** Milliseconds from any start, never going back: for durations. */
  readonly clock: () => number;
  readonly originals: Originals;
  readonly readers: Readers;
  readonly memory: ReadingMemory;
  readonly schemeOf: (ruleId: string) => LightScheme;
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly people: People;
  /** 台账: those that the product knows. */
  readonly registers: readonly Register[];
  readonly uploads: Uploads;
};

export type ServerLimits = {
  readonly uploadBytes: number;
  /** Everything that is sent and is neither a file nor a text to read. */
  readonly formBytes: number;
  readonly textCharacters: number;
  readonly figuresPerSource: number;
};

/** A reading desk with more than 20 000 rows helps nobody; such files are sent in parts. */
export const DEFAULT_LIMITS: ServerLimits = {
  uploadBytes: 64 * 1024 * 1024,
  formBytes: 1024 * 1024,
  textCharacters: 20_000_000,
  figuresPerSource: 20_000,
};
