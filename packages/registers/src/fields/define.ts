/** Words for writing a register's fields as a table. */
import type {
  ChoiceField,
  Choices,
  DateField,
  DecimalField,
  FilesField,
  FlagField,
  GroupField,
  OfficialField,
  OrgUnitField,
  PointField,
  ReferenceField,
  SimpleField,
  TextField,
} from "@xushi/core";

type More<F> = Partial<Omit<F, "kind" | "title">>;

export const text = (zh: string, en: string, more: More<TextField> = {}): TextField => ({
  kind: "text",
  title: { zh, en },
  ...more,
});
export const longText = (zh: string, en: string, more: More<TextField> = {}): TextField =>
  text(zh, en, { long: true, ...more });
export const date = (zh: string, en: string, more: More<DateField> = {}): DateField => ({
  kind: "date",
  title: { zh, en },
  ...more,
});
export const flag = (zh: string, en: string, more: More<FlagField> = {}): FlagField => ({
  kind: "flag",
  title: { zh, en },
  ...more,
});
export const files = (zh: string, en: string, more: More<FilesField> = {}): FilesField => ({
  kind: "files",
  title: { zh, en },
  ...more,
});
export const point = (zh: string, en: string, more: More<PointField> = {}): PointField => ({
  kind: "point",
  title: { zh, en },
  ...more,
});
export const unit = (zh: string, en: string, more: More<OrgUnitField> = {}): OrgUnitField => ({
  kind: "org-unit",
  title: { zh, en },
  ...more,
});
export const official = (zh: string, en: string, more: More<OfficialField> = {}): OfficialField => ({
  kind: "official",
  title: { zh, en },
  ...more,
});
export const reference = (
  register: string,
  zh: string,
  en: string,
  more: More<Omit<ReferenceField, "register">> = {},
): ReferenceField => ({ kind: "reference", register, title: { zh, en }, ...more });

/** A quantity that is never below nothing: `quantity("亩", "用地", "Land")`. */
export const quantity = (
  unitWritten: string,
  zh: string,
  en: string,
  more: More<Omit<DecimalField, "unit">> = {},
): DecimalField => ({ kind: "decimal", unit: unitWritten, min: "0", title: { zh, en }, ...more });

/** Kept in 元, written in 万元 as project ledgers are. */
export const money = (zh: string, en: string, more: More<Omit<DecimalField, "unit">> = {}): DecimalField =>
  quantity("元", zh, en, { shownIn: "万元", ...more });

export const choice = <const C extends Choices>(
  zh: string,
  en: string,
  choices: C,
  more: More<Omit<ChoiceField, "choices">> = {},
): Omit<ChoiceField, "choices"> & { readonly choices: C } => ({
  kind: "choice",
  title: { zh, en },
  choices,
  ...more,
});

export const group = <const G extends Readonly<Record<string, SimpleField>>>(
  zh: string,
  en: string,
  fields: G,
  more: More<Omit<GroupField, "fields">> = {},
): Omit<GroupField, "fields"> & { readonly fields: G } => ({
  kind: "group",
  title: { zh, en },
  fields,
  ...more,
});
