import { cellText } from "./cell-text.ts";
import type { MeasureColumn } from "./header.ts";
import type { KeyField } from "./header-words.ts";
import type { ObservationRow } from "./observation-row.ts";
import type { TableReading } from "./table-reading.ts";
import type { TableTitle } from "./table-title.ts";

type Description = Pick<ObservationRow, "indicator" | "unit" | "orgUnit" | "period">;

/** What a figure is about, from the row, the head of its column and the title, in this order of trust. */
export function describeFigure(
  { grid, header, title }: Pick<TableReading, "grid" | "header" | "title">,
  row: number,
  group: readonly MeasureColumn[],
): Description {
  const key = (field: KeyField): string | undefined => {
    const column = header.keys[field];
    return column === undefined
      ? undefined
      : cellText(grid.at(row, column)).replace(/\s+/g, " ") || undefined;
  };
  // The unit of the growth column, "%", is not the unit of the figure.
  const measure = group.find(({ field }) => field !== "growth") ?? group[0];
  const named = splitUnit(key("indicator") ?? measure?.indicator ?? "");
  const unit = key("unit") ?? named.unit ?? measure?.unit ?? title.unit;
  const orgUnit = key("orgUnit");
  const period = joinPeriod(measure?.period, key("period"), title);
  return {
    indicator: named.name,
    ...(unit && { unit }),
    ...(orgUnit && { orgUnit }),
    ...(period && { period }),
  };
}

/** "工业投资（万元）" in the indicator column carries its unit. */
function splitUnit(indicator: string): { name: string; unit: string | undefined } {
  const found = /^(.+?)\s*[（(]([^（）()]*[元吨人户个件家亩%辆套项次台里米时][^（）()]{0,4})[）)]$/.exec(
    indicator,
  );
  return found?.[1] && found[2] && found[2].length <= 8
    ? { name: found[1], unit: found[2] }
    : { name: indicator, unit: undefined };
}

/** The head of the column, else the row, else the title; "3月" takes the year from the row or the title. */
function joinPeriod(
  head: string | undefined,
  own: string | undefined,
  title: TableTitle,
): string | undefined {
  const hasYear = (text: string): boolean => /20\d\d/.test(text);
  const yearOf = (text: string | undefined): string | undefined => {
    const year = /^(20\d\d)年?(?:度)?$/.exec(text ?? "")?.[1];
    return year && `${year}年`;
  };
  if (head !== undefined) return hasYear(head) ? head : (yearOf(own) ?? title.year ?? "") + head;
  if (own === undefined) return title.period;
  return /^\d{1,2}(?:[-—–~至]\d{1,2})?月/.test(own) ? (title.year ?? "") + own : own;
}
