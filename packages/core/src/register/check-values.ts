/** What comes in for an item, field by field: as it is kept, or what is wrong with it. Whether it exists is asked elsewhere. */
import { amount, compare, parseAmount, toPlain } from "../decimal.ts";
import { parseLocalDate } from "../plain-date.ts";
import type { Bilingual } from "../text.ts";
import { isCreditCode, normalCreditCode } from "./credit-code.ts";
import { isEmpty } from "./decide-move.ts";
import type { Field, Fields, FileRef, Point, TextForm, Values } from "./field.ts";
import { isProjectCode, normalProjectCode } from "./project-code.ts";

/** `path`: the field, and within a group its row, from 0, and field: ["permits", 0, "grantedOn"]. */
export type BadValue = {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: Bilingual;
};

export type CheckedValues = { readonly values: Values; readonly bad: readonly BadValue[] };

type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly bad: BadValue };

const LONGEST_TEXT = 20_000;
const MOST_ROWS = 1000;

/**
 * Each value as it is kept: texts trimmed, decimals plain, codes in capitals; what is empty is left out. What is wrong is left
 * out too and named, everything at once. Required fields that are missing are named when `whole`, so not for a change of some.
 */
export const checkValues = (
  fields: Fields,
  given: Readonly<Record<string, unknown>>,
  { whole = true }: { readonly whole?: boolean } = {},
): CheckedValues => {
  const values: Record<string, unknown> = {};
  const bad: BadValue[] = [];
  for (const name of Object.keys(given))
    if (!Object.hasOwn(fields, name))
      bad.push({ path: [name], found: name, expected: { zh: "没有这个字段", en: "There is no such field" } });
  for (const [name, field] of Object.entries(fields)) {
    if (isEmpty(given[name])) {
      if (whole && field.required === true) bad.push({ path: [name], found: "", expected: FILLED });
      continue;
    }
    const { value, bad: wrong } = checkField(field, given[name], [name]);
    bad.push(...wrong);
    if (!isEmpty(value)) values[name] = value;
    // Blanks alone are nothing.
    else if (whole && field.required === true && wrong.length === 0)
      bad.push({ path: [name], found: "", expected: FILLED });
  }
  return { values: values as Values, bad };
};

const FILLED: Bilingual = { zh: "必须填写", en: "Must be filled" };

type Path = BadValue["path"];

const checkField = (
  field: Field,
  given: unknown,
  path: Path,
): { readonly value: unknown; readonly bad: readonly BadValue[] } => {
  if (field.kind === "group") return checkGroup(field.fields, given, path);
  const checked = checkSimple(field, given, path);
  return checked.ok ? { value: checked.value, bad: [] } : { value: undefined, bad: [checked.bad] };
};

const checkGroup = (fields: Fields, given: unknown, path: Path) => {
  if (!Array.isArray(given) || given.length > MOST_ROWS)
    return { value: undefined, bad: [wrong(path, given, "至多 1000 行", "At most 1,000 rows")] };
  const rows: Values[] = [];
  const bad: BadValue[] = [];
  given.forEach((row: unknown, i) => {
    const checked = checkValues(fields, typeof row === "object" && row !== null ? { ...row } : {});
    bad.push(...checked.bad.map((b) => ({ ...b, path: [...path, i, ...b.path] })));
    if (Object.keys(checked.values).length > 0) rows.push(checked.values);
  });
  return { value: rows, bad };
};

const wrong = (path: Path, found: unknown, zh: string, en: string): BadValue => ({
  path,
  found: typeof found === "string" ? found.slice(0, 200) : JSON.stringify(found ?? "").slice(0, 200),
  expected: { zh, en },
});

const good = (value: unknown): Checked => ({ ok: true, value });

const checkSimple = (field: Exclude<Field, { kind: "group" }>, given: unknown, path: Path): Checked => {
  const no = (zh: string, en: string): Checked => ({ ok: false, bad: wrong(path, given, zh, en) });
  switch (field.kind) {
    case "flag":
      return typeof given === "boolean" ? good(given) : no("是或否", "Yes or no");
    case "point":
      return isPoint(given)
        ? good({ lng: given.lng, lat: given.lat })
        : no("经度和纬度", "Longitude and latitude");
    case "files":
      return Array.isArray(given) && given.every(isFileRef)
        ? good(given.map(({ sha256, name, size }) => ({ sha256, name, size })))
        : no("文件", "Files");
    default:
      return typeof given === "string" ? checkText(field, given.trim(), no) : no("文字", "Text");
  }
};

type No = (zh: string, en: string) => Checked;

const checkText = (
  field: Exclude<Field, { kind: "group" | "flag" | "point" | "files" }>,
  text: string,
  no: No,
): Checked => {
  if (text === "") return good(undefined);
  if (text.length > LONGEST_TEXT) return no("至多 20,000 字", "At most 20,000 characters");
  switch (field.kind) {
    case "date":
      return parseLocalDate(text) === undefined
        ? no("日期，如 2026-10-31", "A date such as 2026-10-31")
        : good(text);
    case "choice":
      return Object.hasOwn(field.choices, text)
        ? good(text)
        : no(listOf(field.choices, "zh"), listOf(field.choices, "en"));
    case "decimal":
      return checkDecimal(field, text, no);
    case "text":
      return field.form === undefined ? good(text) : checkForm(field.form, text, no);
    default:
      return good(text);
  }
};

const listOf = (choices: Readonly<Record<string, Bilingual>>, lang: "zh" | "en"): string =>
  Object.values(choices)
    .map((title) => title[lang])
    .join(lang === "zh" ? "、" : ", ");

const checkDecimal = (
  field: { readonly unit: string; readonly min?: string; readonly max?: string },
  text: string,
  no: No,
): Checked => {
  const value = parseAmount(text);
  if (value === undefined) return no(`数字，单位${field.unit}`, `A number, in ${field.unit}`);
  if (field.min !== undefined && compare(value, amount(field.min)) < 0)
    return no(`不小于 ${field.min} ${field.unit}`, `No less than ${field.min} ${field.unit}`);
  if (field.max !== undefined && compare(value, amount(field.max)) > 0)
    return no(`不大于 ${field.max} ${field.unit}`, `No more than ${field.max} ${field.unit}`);
  return good(toPlain(value));
};

const FORMS: Readonly<
  Record<
    TextForm,
    {
      readonly normal: (text: string) => string;
      readonly is: (text: string) => boolean;
      readonly expected: Bilingual;
    }
  >
> = {
  "credit-code": {
    normal: normalCreditCode,
    is: isCreditCode,
    expected: {
      zh: "18 位统一社会信用代码，最后一位校验码要对",
      en: "A credit code of 18 characters whose last one checks",
    },
  },
  "project-code": {
    normal: normalProjectCode,
    is: isProjectCode,
    expected: {
      zh: "项目代码，如 2105-341024-04-01-123456",
      en: "A project code such as 2105-341024-04-01-123456",
    },
  },
};

const checkForm = (form: TextForm, text: string, no: No): Checked => {
  const { normal, is, expected } = FORMS[form];
  return is(normal(text)) ? good(normal(text)) : no(expected.zh, expected.en);
};

const isPoint = (given: unknown): given is Point => {
  const { lng, lat } = (given ?? {}) as Partial<Point>;
  return typeof lng === "number" && typeof lat === "number" && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
};

const isFileRef = (given: unknown): given is FileRef => {
  const { sha256, name, size } = (given ?? {}) as Partial<FileRef>;
  return (
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof name === "string" &&
    name !== "" &&
    name.length <= 255 &&
    Number.isSafeInteger(size)
  );
};
