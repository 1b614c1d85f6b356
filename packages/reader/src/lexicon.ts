/**
 * Names that the caller knows: its indicators, org units and units of measure.
 * All lists may be empty; the reader then relies on the patterns of the language alone.
 */
export type Lexicon = {
  /** An indicator's name with the other names that texts use for it: 社会消费品零售总额, 社零. */
  readonly indicators?: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
  /** Full names of org units: 序川县, 石桥镇. */
  readonly orgUnits?: readonly string[];
  /** Measure words that the built-in list lacks: 网格. */
  readonly units?: readonly string[];
};

export type ReadOptions = {
  readonly lexicon?: Lexicon;
  /** Day of publication, "YYYY-MM-DD" or "YYYY-MM". */
  readonly published?: string;
  readonly title?: string;
  /** The area that the text is about, when the caller knows it. */
  readonly place?: string;
};
