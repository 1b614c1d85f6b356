import type { SourceReading, Text } from "@xushi/contract";

/** What the reading of a source yields beyond its figures. Not stored: reading again gives the same. */
export type Mentions = {
  readonly projects: SourceReading["projects"];
  readonly pledges: SourceReading["pledges"];
  readonly warnings: readonly Text[];
  readonly readMilliseconds: number;
};

export type ReadingMemory = {
  readonly get: (sha256: string) => Mentions | undefined;
  readonly put: (sha256: string, mentions: Mentions) => void;
};

/** Remembers the last few readings, so that opening a source again does not read it again. */
export const rememberReadings = (most = 200): ReadingMemory => {
  const held = new Map<string, Mentions>();
  return {
    get: (sha256) => held.get(sha256),
    put: (sha256, mentions) => {
      held.delete(sha256);
      held.set(sha256, mentions);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
    },
  };
};
