import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { type Books, inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { moveReturn } from "../reporting/move-return.ts";
import { readReporting } from "../reporting/read-reporting.ts";
import { readReturn } from "../reporting/read-return.ts";
import { saveReturn } from "../reporting/save-return.ts";
import { readReturnWorkbook } from "../reporting/workbook/read-return-workbook.ts";
import { sayReturnColumns } from "../reporting/workbook/say-return-columns.ts";
import { uploadedFile } from "./uploaded-file.ts";

export const addReportingRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.getReporting, async (c) => {
    const query = c.req.valid("query");
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => readReporting(b, query)));
  });

  app.openapi(contract.getReturn, async (c) => {
    const at = c.req.valid("param");
    const { asOf } = c.req.valid("query");
    return answer(c, await inCounty(deps, c, at.jurisdiction, (b) => readReturn(b, deps, at, asOf)));
  });

  app.openapi(contract.saveReturn, async (c) => {
    const at = c.req.valid("param");
    const draft = c.req.valid("json");
    return answer(c, await inCounty(deps, c, at.jurisdiction, (b) => saveReturn(b, deps, at, draft)));
  });

  app.openapi(contract.moveReturn, async (c) => {
    const at = c.req.valid("param");
    const move = c.req.valid("json");
    return answer(c, await inCounty(deps, c, at.jurisdiction, (b) => moveReturn(b, deps, at, move)));
  });

  app.openapi(contract.readReturnWorkbook, async (c) => {
    const at = c.req.valid("param");
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const read = (b: Books) => readReturnWorkbook(b, deps, at, upload.value);
    return answer(c, await inCounty(deps, c, at.jurisdiction, read));
  });

  app.openapi(contract.sayReturnColumns, async (c) => {
    const at = c.req.valid("param");
    const { columns } = c.req.valid("json");
    return answer(c, await inCounty(deps, c, at.jurisdiction, (b) => sayReturnColumns(b, at, columns)));
  });
};
