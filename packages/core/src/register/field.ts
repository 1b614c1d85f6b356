/** What an item of a register can hold: the kinds of field, and the type that each gives its value. */
import type { DecimalText } from "../decimal.ts";
import type { LocalDate } from "../plain-date.ts";
import type { Bilingual } from "../text.ts";

/** By a stable key; what is shown is the title. Renaming a choice changes no item. */
export type Choices = Readonly<Record<string, Bilingual>>;

/** Identifiers with a form of their own: 统一社会信用代码, 投资项目代码. */
export type TextForm = "credit-code" | "project-code";

type Titled = {
  readonly title: Bilingual;
  /** Header names that offices use for it, for import. The Chinese title is one without being listed. */
  readonly aliases?: readonly string[];
  /** Whether an item cannot be without it, whatever its stage. What a stage asks for is its gate. */
  readonly required?: boolean;
  /** Which definition holds, where the field knows several: shown beside the input and in the template. */
  readonly help?: Bilingual;
};

export type TextField = Titled & {
  readonly kind: "text";
  readonly form?: TextForm;
  /** Several lines. */
  readonly long?: boolean;
};
export type DecimalField = Titled & {
  readonly kind: "decimal";
  /** The unit of the value that is kept: 元, 亩, %. */
  readonly unit: string;
  /** The unit in which the office writes it: 万元. Left out: the base unit. */
  readonly shownIn?: string;
  /** Inclusive, in the base unit. */
  readonly min?: DecimalText;
  readonly max?: DecimalText;
};
export type DateField = Titled & { readonly kind: "date" };
export type FlagField = Titled & { readonly kind: "flag" };
export type ChoiceField = Titled & { readonly kind: "choice"; readonly choices: Choices };
export type OrgUnitField = Titled & { readonly kind: "org-unit" };
/** A person in office, by name and office: 王某某（副县长）. Never a resident. */
export type OfficialField = Titled & { readonly kind: "official" };
/** An item of another register, by its id. */
export type ReferenceField = Titled & { readonly kind: "reference"; readonly register: string };
export type PointField = Titled & { readonly kind: "point" };
/** Papers and photos. */
export type FilesField = Titled & { readonly kind: "files" };

export type SimpleField =
  | TextField
  | DecimalField
  | DateField
  | FlagField
  | ChoiceField
  | OrgUnitField
  | OfficialField
  | ReferenceField
  | PointField
  | FilesField;
/** Rows within an item: permits, monthly reports, visits. */
export type GroupField = Titled & {
  readonly kind: "group";
  readonly fields: Readonly<Record<string, SimpleField>>;
};
export type Field = SimpleField | GroupField;
export type FieldKind = Field["kind"];
export type Fields = Readonly<Record<string, Field>>;

/** Degrees of longitude and latitude, WGS 84. */
export type Point = { readonly lng: number; readonly lat: number };
/** A file as kept: found by its hash. */
export type FileRef = { readonly sha256: string; readonly name: string; readonly size: number };

type ValueByKind = {
  text: string;
  decimal: DecimalText;
  date: LocalDate;
  flag: boolean;
  "org-unit": string;
  official: string;
  reference: string;
  point: Point;
  files: readonly FileRef[];
};

export type ValueOf<F extends Field> = F extends { kind: "group"; fields: infer G extends Fields }
  ? readonly Values<G>[]
  : F extends { kind: "choice"; choices: infer C }
    ? keyof C & string
    : F extends { kind: infer K extends keyof ValueByKind }
      ? ValueByKind[K]
      : never;

/** What an item holds. What was never entered is absent: never null, never "". */
export type Values<F extends Fields = Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };

/** The names of the fields of one kind; any text where the fields are not known. */
export type NameOf<F extends Fields, K extends FieldKind = FieldKind> = string extends keyof F
  ? string
  : { [N in keyof F & string]: F[N]["kind"] extends K ? N : never }[keyof F & string];
