/** What one file may cost. Every number is a ceiling; reaching it is a refusal that names the number. */
export interface Limits {
  /** Size of the file as received. */
  readonly fileBytes: number;
  /** Characters (UTF-16 units) of text that come out. */
  readonly textCharacters: number;
  /** Sum of the unpacked sizes of all parts of a docx or xlsx. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed; looked at only where the whole would exceed `ratioFloorBytes`. */
  readonly unpackRatio: number;
  /** Small packages may compress as well as they like: 300 kB of blank XML is no threat. */
  readonly ratioFloorBytes: number;
  readonly packageParts: number;
  readonly pdfPages: number;
  readonly cells: number;
  /** Worker only: wall-clock time. */
  readonly seconds: number;
  /** Worker only: heap and buffers together. */
  readonly memoryMb: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * 1024 * 1024,
  textCharacters: 20_000_000,
  unpackedBytes: 512 * 1024 * 1024,
  unpackRatio: 150,
  ratioFloorBytes: 32 * 1024 * 1024,
  packageParts: 10_000,
  pdfPages: 5_000,
  cells: 5_000_000,
  seconds: 120,
  memoryMb: 1_536,
};

export type LimitOverrides = { readonly [K in keyof Limits]?: number };

export function withLimits(overrides: LimitOverrides = {}): Limits {
  return { ...DEFAULT_LIMITS, ...overrides };
}
