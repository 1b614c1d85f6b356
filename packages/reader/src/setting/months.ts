/** A year and a month as one number, so that months compare and subtract. */
export function monthString(year: number, month: number): string {
  return `${year}-${month < 10 ? "0" : ""}${month}`;
}

/** "2021-01/2021-06" */
export function monthSpan(year: number, first: number, lastYear: number, last: number): string {
  return `${monthString(year, first)}/${monthString(lastYear, last)}`;
}
