import type { ExitCode, Io, Words } from "../terminal/io.ts";

/** A command of `xushi`: its help shows examples, since those are what people copy. */
export type Command = {
  readonly name: string;
  readonly summary: Words;
  readonly help: Words;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
};
