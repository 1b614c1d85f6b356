/** Takes one entry: an object, never a sentence, so that machines can count. */
export type Log = (line: Readonly<Record<string, unknown>>) => void;
