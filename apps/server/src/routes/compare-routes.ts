import type { OpenAPIHono } from "@hono/zod-openapi";
import { exportCompare, getCompare, getCompareYears } from "@xushi/contract";
import { type SheetToWrite, writeWorkbook } from "@xushi/office";
import { readCompare } from "../compare/read-compare.ts";
import { readCompareYears } from "../compare/read-compare-years.ts";
import { type Books, inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { compareSheets, compareYearSheets } from "../export/compare-sheet.ts";
import { answer, refuse } from "../http/answer.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { sendFile } from "../http/send-file.ts";
import { recordExport } from "../journal/record-export.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const addCompareRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(getCompare, async (c) => {
    const query = c.req.valid("query");
    const compare = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) =>
      readCompare(b, deps, query),
    );
    return answer(c, compare);
  });

  app.openapi(getCompareYears, async (c) => {
    const query = c.req.valid("query");
    const years = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) =>
      readCompareYears(b, query),
    );
    return answer(c, years);
  });

  app.openapi(exportCompare, async (c) => {
    const query = c.req.valid("query");
    const made = await inCounty(deps, c, c.req.valid("param").jurisdiction, (b) => sheetsOf(b, deps, query));
    if (!made.ok) return refuse(c, made);
    const bytes = await writeWorkbook({ sheets: made.value.sheets });
    return sendFile(c, bytes, `${made.value.name}.xlsx`, XLSX);
  });
};

type Asked = ReturnType<typeof exportCompare.request.query.parse>;
type Made = { readonly name: string; readonly sheets: SheetToWrite[] };

/** The view that is on the screen; that it was taken out stands in the journal. */
const sheetsOf = async (
  books: Books,
  deps: Deps,
  { lang = "zh", view = "table", indicator, sort, per, heat = "growthRank", ...query }: Asked,
): Promise<Outcome<Made>> => {
  const read = await readCompare(books, deps, query);
  if (!read.ok) return read;
  const { orgUnitId, orgUnitName, month, asOf, choices } = read.value;
  await recordExport(books, "compare", orgUnitId, { asOf, month, view });
  const name = `${orgUnitName}对比${month}`;
  if (view !== "years") {
    const only = view === "heat" ? { only: heat } : {};
    return done({ name, sheets: compareSheets(read.value, lang, { sort, per, ...only }) });
  }
  const years = await readCompareYears(books, { ...query, indicator: indicator ?? choices[0]?.id ?? "" });
  return years.ok ? done({ name, sheets: compareYearSheets(years.value, lang) }) : years;
};
