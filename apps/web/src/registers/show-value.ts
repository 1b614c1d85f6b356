/** A value of an item as text, by its field's kind. Pure: what it is read by (names, languages) comes with the call. */
import type { RegisterField, StoredFile, Text } from "@xushi/contract";
import { amountText, showAmount } from "../number/format.ts";

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

/** Of a column: its unit stands in the head, so that no cell repeats it. */
export const columnAmount = (value: string, shape: Pick<Shaped, "unit" | "shownIn">) => {
  const unit = unitShown(shape);
  const shown = showAmount(value, unit, unit.includes("亿") ? 2 : undefined);
  return { ...shown, face: `${shown.whole}${shown.fraction}` };
};

/** "" for what was never entered: whoever shows it says so in its own way. */
export const valueText = (shape: Shaped, value: unknown, words: Words): string => {
  if (isAbsent(value)) return "";
  switch (shape.kind) {
    case "decimal":
      return amountText(String(value), unitShown(shape));
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

/** Five decimals of a degree are about a metre. */
export const pointText = (value: unknown): string => {
  const { lng, lat } = value as { readonly lng: number; readonly lat: number };
  return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
};

/** 12.3 MB, 840 KB, 1 KB for anything smaller. */
export const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
