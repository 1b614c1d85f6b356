import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { inCounty } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { answer, refuse } from "../http/answer.ts";
import { sendFile, XLSX } from "../http/send-file.ts";
import { importWorkbook } from "../import/import-workbook.ts";
import { readUpload } from "../import/read-upload.ts";
import { markedWorkbook } from "../register-import/marked-workbook.ts";
import { uploadedFile } from "./uploaded-file.ts";

/** Each step sends the file again: nothing of an import is kept before it is written, and nobody has to clean up after one. */
export const addImportRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openapi(contract.importWorkbook, async (c) => {
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const { preview, mode = "all-or-nothing" } = c.req.valid("query");
    const order = { ...upload.value, preview: preview === "true", mode, signal: c.req.raw.signal };
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await inCounty(deps, c, jurisdiction, (b) => importWorkbook(b, deps, order)));
  });

  app.openapi(contract.markWorkbook, async (c) => {
    const upload = await uploadedFile(c.req.valid("form"));
    if (!upload.ok) return refuse(c, upload);
    const marked = await inCounty(deps, c, c.req.valid("param").jurisdiction, async (books) => {
      const read = await readUpload(books, deps, upload.value, c.req.raw.signal);
      return read.ok ? markedWorkbook(upload.value, read.value.plan.bad) : read;
    });
    if (!marked.ok) return refuse(c, marked);
    return sendFile(c, marked.value.bytes, marked.value.fileName, XLSX);
  });
};
