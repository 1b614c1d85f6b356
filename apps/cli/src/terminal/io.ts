/** What a command sees of the terminal; tests hand in strings. */
export type Io = {
  readonly lang: Lang;
  /** Colours only where a person looks, and not against NO_COLOR. */
  readonly colour: boolean;
  /** Results, for pipes and files. */
  readonly out: (text: string) => void;
  /** Messages for the person. */
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export type Lang = "zh" | "en";
export type Words = { readonly zh: string; readonly en: string };

/** 0 done, 1 refused or bad input, 2 the command line itself is wrong. */
export type ExitCode = 0 | 1 | 2;

export const say = (io: Pick<Io, "err" | "lang">, words: Words): void => io.err(`${words[io.lang]}\n`);

/** The last that a command says, and what it ends with. */
export const stop = (io: Pick<Io, "err" | "lang">, code: ExitCode, words: Words): ExitCode => {
  say(io, words);
  return code;
};
