/** A value of an item as text, by its field's kind. Pure: what it is read by (names, languages) comes with the call. */
import type { RegisterField, StoredFile, Text } from "@xushi/contract";
import { amountText, type Shown, showAmount, signed } from "../number/format.ts";

/** A field, a column, or what is worked out: all that is needed to write a value of it. */
export type Shaped = Pick<RegisterField, "id" | "kind" | "unit" | "shownIn"> & {
  readonly choices?: RegisterField["choices"];
  readonly title: Text;
};

export type Words = {
  readonly text: (text: Text) => string;
  /** A unit or an item by its id. */
  readonly nameOf: (id: string) => string;
  readonly yes: string;
  readonly no: string;
};

export const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** The unit that people see: 万元, where 元 is kept. "" where the number is bare. */
export const unitShown = ({ unit, shownIn }: Pick<Shaped, "unit" | "shownIn">): string =>
  shownIn ?? unit ?? "";

/** A column of years is headed by what they are years of. */
export const headUnit = (shape: Pick<Shaped, "unit" | "shownIn">): string => {
  const unit = unitShown(shape);
  return isName(unit) ? "" : unit;
};

/** Of a column: its unit stands in the head, so that no cell repeats it. */
export const columnAmount = (
  value: string,
  shape: Pick<Shaped, "unit" | "shownIn">,
): Shown & { readonly face: string } => {
  const unit = unitShown(shape);
  const shown =
    unit === POINTS ? pointsOf(value) : isName(unit) ? bareOf(value, unit) : amountOf(value, unit);
  return { ...shown, face: `${shown.whole}${shown.fraction}` };
};

const POINTS = "百分点";

/** A year is a name, not an amount: 2026, never 2 026. */
const isName = (unit: string): boolean => unit === "年";

const amountOf = (value: string, unit: string): Shown =>
  showAmount(value, unit, unit.includes("亿") ? 2 : undefined);

const bareOf = (value: string, unit: string): Shown => ({ whole: value, fraction: "", unit, exact: value });

/** A difference of two rates carries its sign, one decimal. */
const pointsOf = (value: string): Shown => {
  const [whole = "", fraction = ""] = signed(value).split(".");
  return { whole, fraction: `.${fraction}`, unit: POINTS, exact: `${value} ${POINTS}` };
};

/** "" for what was never entered: whoever shows it says so in its own way. */
export const valueText = (shape: Shaped, value: unknown, words: Words): string => {
  if (isAbsent(value)) return "";
  switch (shape.kind) {
    case "decimal":
      return decimalText(String(value), shape);
    case "flag":
      return value === true ? words.yes : words.no;
    case "choice": {
      const choice = shape.choices?.find((c) => c.id === value);
      return choice === undefined ? String(value) : words.text(choice.title);
    }
    case "org-unit":
    case "reference":
      return words.nameOf(String(value));
    case "point":
      return pointText(value);
    case "files":
      return (value as readonly StoredFile[]).map((file) => file.name).join("\n");
    case "group":
      return String((value as readonly unknown[]).length);
    default:
      return String(value);
  }
};

const decimalText = (value: string, shape: Pick<Shaped, "unit" | "shownIn">): string => {
  const unit = unitShown(shape);
  if (unit === POINTS || isName(unit)) return `${columnAmount(value, shape).face} ${unit}`;
  return amountText(value, unit);
};

/** Five decimals of a degree are about a metre. */
export const pointText = (value: unknown): string => {
  const { lng, lat } = value as { readonly lng: number; readonly lat: number };
  return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
};

/** 12.3 MB, 840 KB, 1 KB for anything smaller. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
