/** A return's values, as its register keeps them, and what the form says of them. */
import type { LocalDate, Values } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import type { MONTHLY_RETURNS } from "@xushi/registers";

export type ReturnValues = Values<typeof MONTHLY_RETURNS.fields>;
export type FigureValues = NonNullable<ReturnValues["figures"]>[number];

export const returnValues = ({ values }: Pick<ItemRow, "values">): ReturnValues => values as ReturnValues;

export const figuresOf = (row: Pick<ItemRow, "values"> | undefined): readonly FigureValues[] =>
  row === undefined ? [] : (returnValues(row).figures ?? []);

/** A note alone is not a figure. */
export const isFilled = ({ value, growth }: FigureValues): boolean =>
  value !== undefined || growth !== undefined;

export const submittedOn = (row: Pick<ItemRow, "values"> | undefined): LocalDate | null =>
  row === undefined ? null : (returnValues(row).submittedOn ?? null);
